import { readItem, writeItem } from './storage.ts';

const key = 'shuffle';

/**
 * What decides in which order this device's reader sees choices: made once, the same after a reload and in every
 * language. Where nothing can be stored it is the same for all.
 */
export function shuffleSeed(): string {
  const stored = readItem(key);
  if (stored !== null) return stored;
  const made = crypto.getRandomValues(new Uint32Array(1)).join('');
  return writeItem(key, made) ? made : '';
}
