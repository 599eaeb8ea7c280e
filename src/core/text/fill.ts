/**
 * Puts values into the places of a text: `fill('Câu {n} trên {total}', { n: 1, total: 4 })`.
 * A place without a value stays as it is, so that a slip is seen.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
