/**
 * The address of this page to hand to others: as it was opened, without query and fragment; the published one where
 * the page was opened from a folder.
 */
export function pageAddress(): string {
  const { protocol, origin, pathname } = location;
  if (protocol !== 'file:') return origin + pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}

/** The shortest address that leads to this page, to be said aloud, typed or put into a code. */
export function shortAddress(): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=shortlink]') ?? {};
  if (href === undefined) return pageAddress();
  return location.protocol === 'file:' ? href : location.origin + new URL(href).pathname;
}

/** An address as it is typed: without `https://`. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
