import type { Course } from '../../schemas/course.ts';

/**
 * Where a reader reports a mistake, a mail or a form; a script adds what it is about by `withReported`.
 * @param contact the course's; without it, or with a placeholder, there is no such address
 */
export function reportAddress(contact: Course['contact']): string | undefined {
  if (!contact || placeholderOf(contact) !== undefined) return undefined;
  return 'mail' in contact ? `mailto:${contact.mail}` : contact.form;
}

/**
 * A place for reports that nobody has: at a host of the kind reserved for examples (RFC 2606).
 * @returns it, to be told; undefined where it may be real, or there is none
 */
export function placeholderOf(contact: Course['contact']): string | undefined {
  const place = contact && Object.values(contact)[0];
  return place !== undefined && /^(?:[^/]*@|https?:\/\/)(?:[^/]*\.)?example(?:\.\w+)?(?:\/|$)/.test(place)
    ? place
    : undefined;
}

/**
 * The same with the page filled in, and the version of the site that the reader sees.
 * @param address as `reportAddress` gives it
 * @param subject of a mail
 * @param page the page's own address
 * @param version empty where it is not known
 */
export function withReported(address: string, subject: string, page: string, version: string): string {
  if (address.startsWith('mailto:'))
    return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${page} ${version}`.trim())}%0A%0A`;
  const form = new URL(address);
  form.searchParams.set('page', page);
  if (version !== '') form.searchParams.set('version', version);
  return form.href;
}
