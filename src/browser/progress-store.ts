import { emptyProgress, parseProgress, type Progress } from '../course/progress/record.ts';
import { readItem, writeItem } from './storage.ts';

const key = 'sale-marketing:progress';
const setAsideKey = `${key}:set-aside`;

/** Kept for this page's life when storage does not keep it. */
let inMemory: Progress | undefined;

/** Told on `document` when a change could not be kept on the device. */
export const notKeptEvent = 'progress-not-kept';

/** What is stored, or an empty record. Rubbish is set aside under another key, never deleted. */
export function readProgress(): Progress {
  if (inMemory) return inMemory;
  const text = readItem(key);
  if (text === null) return emptyProgress;
  const progress = parseProgress(parseJson(text));
  if (progress) return progress;
  writeItem(setAsideKey, text);
  return emptyProgress;
}

/** Changes the record as it is stored at this moment, so that two tabs add up. */
export function updateProgress(change: (progress: Progress) => Progress): void {
  const next = change(readProgress());
  const kept = writeItem(key, JSON.stringify(next));
  inMemory = kept ? undefined : next;
  document.dispatchEvent(new Event(changedEvent));
  if (!kept) document.dispatchEvent(new Event(notKeptEvent));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Told on `document` when this page has changed the record. */
const changedEvent = 'progress-changed';

/** Calls back when the record may have changed: here, in another tab, or while this page lay in the back cache. */
export function onProgress(callback: () => void, signal: AbortSignal): void {
  document.addEventListener(changedEvent, callback, { signal });
  addEventListener('storage', (event) => event.key === key && callback(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
}
