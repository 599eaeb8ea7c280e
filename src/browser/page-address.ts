/**
 * The address of this page to hand to others: as it was opened, without query and fragment; the published one where
 * the page was opened from a folder.
 */
export function pageAddress(): string {
  return published('canonical') ?? location.origin + location.pathname;
}

/** The shortest address that leads to this page, to be said aloud, typed or put into a code. */
export function shortAddress(): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=shortlink]') ?? {};
  if (href === undefined) return pageAddress();
  return published('shortlink') ?? location.origin + new URL(href).pathname;
}

/** An address as it is typed: without `https://`. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** What the page says of its address, where the one it was opened by is nothing to others. */
function published(rel: string): string | undefined {
  if (location.protocol !== 'file:') return undefined;
  return document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
}
