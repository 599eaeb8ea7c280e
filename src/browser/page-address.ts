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
  return addressHere(href);
}

/** An address of this site as it is where this page was opened. @param published as the build wrote it, absolute */
export function addressHere(published: string): string {
  return location.protocol === 'file:' ? published : location.origin + new URL(published).pathname;
}

/** An address as it is typed: without `https://`. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
