import { storedName, type ReaderKey } from './storage.ts';

/** What the first edition kept under names without the course's id, and how that looked. */
const old: readonly (readonly [ReaderKey, RegExp])[] = [
  ['theme', /^(dark|light)$/],
  ['language-chosen', /^[a-z]{2,3}$/],
  ['recent-searches', /^\["/],
  ['trainer-view', /^[01]$/],
];

/** Moves what the first edition kept to its new names; what looks otherwise is of another site of this host. */
export function takeOverOldNames(): void {
  try {
    for (const [key, form] of old) {
      const value = localStorage.getItem(key);
      if (value === null || !form.test(value)) continue;
      localStorage.removeItem(key);
      if (localStorage.getItem(storedName(key)) === null) localStorage.setItem(storedName(key), value);
      if (key === 'theme') document.documentElement.dataset['theme'] = value;
    }
  } catch {
    // Blocked storage holds nothing old.
  }
}
