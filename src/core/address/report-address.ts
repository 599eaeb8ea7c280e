import type { Course } from '../../schemas/course.ts';

/**
 * Where a reader reports a mistake, a mail or a form; a script adds what it is about by `withReported`.
 * @param contact the course's; without it there is no such address
 * @param subject of a mail
 */
export function reportAddress(contact: Course['contact'], subject: string): string | undefined {
  if (!contact) return undefined;
  return 'mail' in contact ? `mailto:${contact.mail}?subject=${encodeURIComponent(subject)}` : contact.form;
}

/**
 * The same with the page filled in, and the version of the site that the reader sees.
 * @param address as `reportAddress` gives it
 * @param page the page's own address
 * @param version empty where it is not known
 */
export function withReported(address: string, page: string, version: string): string {
  if (address.startsWith('mailto:')) return `${address}&body=${encodeURIComponent(`${page} ${version}`.trim())}%0A%0A`;
  const form = new URL(address);
  form.searchParams.set('page', page);
  if (version !== '') form.searchParams.set('version', version);
  return form.href;
}
