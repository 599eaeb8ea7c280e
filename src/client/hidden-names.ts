import { ownPrefix } from './storage.ts';

const key = `${ownPrefix}hidden-names`;

/** Whether this tab hides the names of a group: on a projector they stay hidden over a reload. */
export function hidesNames(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers it for this tab alone. */
export function rememberHiddenNames(hidden: boolean): void {
  try {
    if (hidden) sessionStorage.setItem(key, '1');
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage it lasts as long as the page.
  }
}
