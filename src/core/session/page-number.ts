/** A page's number while it is typed: `g`, figures, Enter. Whatever else is pressed ends it. */
export interface PageNumber {
  /** What has been typed; undefined while nothing is. */
  readonly typed: string | undefined;
  /** The number, from 1, once it is complete. */
  readonly done?: number;
  /** Whether the key belonged to it. */
  readonly taken: boolean;
}

/** After a key. @param key as a keyboard event names it */
export function withKey(typed: string | undefined, key: string): PageNumber {
  if (typed === undefined) return key.toLowerCase() === 'g' ? { typed: '', taken: true } : { typed, taken: false };
  if (/^\d$/.test(key)) return { typed: `${typed}${key}`.slice(-4), taken: true };
  if (key === 'Backspace') return { typed: typed.slice(0, -1), taken: true };
  if (key === 'Enter' && typed !== '') return { typed: undefined, done: Number(typed), taken: true };
  return { typed: undefined, taken: key === 'Enter' || key === 'Escape' };
}
