import { readItem, removeItem, writeItem } from './storage.ts';

/** The session that this device keeps, as the fragment of an address; none when there is none. */
export function keptSession(): string | undefined {
  return readItem('session') ?? undefined;
}

/** Keeps a session in place of the one before. @returns whether it outlasts the page */
export const keepSession = (fragment: string): boolean => writeItem('session', fragment);

/** Forgets the session. */
export const forgetSession = (): void => removeItem('session');
