import { isObject } from '../core/progress/migrate.ts';
import { parseProgress } from '../core/progress/parse.ts';
import { emptyProgress, type Progress } from '../core/progress/record.ts';
import { takeOverOldNames } from './old-names.ts';
import type { Storage } from './progress-store.ts';
import { ownPrefix, progressKey } from './storage.ts';

/** Where what could not be read is kept, as a JSON list of texts. Earlier editions kept each under a key after this. */
export const asideKey = `${ownPrefix}set-aside` as const;

/** How many texts are kept, and how many characters of each: a record of years has less. */
export const asideMost = 3;
export const asideLongest = 500_000;

/** Reads what is sound of a stored text, and sets the text aside when that was not all: see `Salvage`. */
export async function salvage(stored: string, storage: Storage): Promise<Progress | undefined> {
  const value = parseJson(stored);
  const parsed = parseProgress(value);
  // Done once: what is kept from then on is of this version.
  if (isObject(value) && (value['version'] === 1 || value['version'] === 2)) takeOverOldNames();
  const sound = parsed?.progress ?? emptyProgress;
  return parsed?.whole || setAside(stored, storage) ? sound : undefined;
}

/** @returns whether the text is kept elsewhere now */
function setAside(stored: string, { read, write, remove }: Storage): boolean {
  const cut = stored.slice(0, asideLongest);
  const others = asideTexts(read(asideKey)).filter((each) => each !== cut);
  const next = JSON.stringify([...others, cut].slice(-asideMost));
  if (write(asideKey, next)) return true;
  // No room for two: it is moved, alone, and put back where that fails.
  remove(progressKey);
  if (write(asideKey, next) || write(asideKey, JSON.stringify([cut]))) return true;
  write(progressKey, stored);
  return false;
}

/** The texts in what is stored under {@link asideKey}. */
export function asideTexts(stored: string | null): string[] {
  const texts = parseJson(stored ?? 'null');
  return Array.isArray(texts) ? texts.filter((each) => typeof each === 'string') : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
