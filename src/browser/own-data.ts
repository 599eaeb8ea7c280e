import { asideKey, progressKey } from './progress-store.ts';
import { readItem, removeItem } from './storage.ts';

/** What this site keeps beside the learner's record. */
const others = ['recent-searches', 'theme', 'language-chosen'];
const prefixes = [progressKey.replace(/:.*/, ':')];

/** Keys under which this site keeps anything on this device; other sites of the same host are left alone. */
export function ownKeys(): string[] {
  try {
    return Object.keys(localStorage).filter(
      (key) => others.includes(key) || prefixes.some((prefix) => key.startsWith(prefix)),
    );
  } catch {
    return [];
  }
}

/** What was found in storage, could not be read, and was put by. */
export function setAside(): string[] {
  return ownKeys()
    .filter((key) => key.startsWith(asideKey))
    .flatMap((key) => readItem(key) ?? []);
}

/** Forgets everything but the learner's record, which has its own way of being deleted. */
export function forgetOthers(): void {
  for (const key of ownKeys()) if (key !== progressKey) removeItem(key);
}
