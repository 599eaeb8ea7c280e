import { frameHook } from './lms/frame-hook.ts';

/** Whether this page was opened from a folder, where a browser allows no workers and no channels between pages. */
export const isFromFolder = (): boolean => location.protocol === 'file:';

/** Whether this page has no address that others can open: it was opened from a folder, or stands in a platform's package. */
export function isUnpublished(): boolean {
  return isFromFolder() || frameHook() !== undefined;
}

/**
 * The address of this page to hand to others: as it was opened, without query and fragment; the published one where
 * others cannot open this one.
 */
export function pageAddress(): string {
  if (!isUnpublished()) return location.origin + location.pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}

/** The shortest address that leads to this page, to be said aloud, typed or put into a code. */
export function shortAddress(): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=shortlink]') ?? {};
  if (href === undefined) return pageAddress();
  return isUnpublished() ? href : location.origin + new URL(href).pathname;
}

/** An address as it is typed: without `https://`. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
