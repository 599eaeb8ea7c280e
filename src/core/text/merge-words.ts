/**
 * Words of a course laid over those that every course begins with: groups are merged key by key, texts and lists replaced.
 * @param base groups of words
 * @param own what a course says otherwise; nothing of it is lost, so that a key too many is found by its schema
 */
export function mergeWords(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own)) return own ?? base;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = mergeWords(merged[key], value);
  return merged;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value instanceof Object && !Array.isArray(value);
