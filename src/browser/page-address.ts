/**
 * The address of this page to hand to others: as it was opened, without query and fragment; the published one where
 * the page was opened from a folder.
 */
export function pageAddress(): string {
  const { protocol, origin, pathname } = location;
  if (protocol !== 'file:') return origin + pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}
