import type { Course } from '../schemas/course.ts';

/**
 * Where a reader reports a mistake: a mail or a form with the page's address filled in. A script adds the version.
 * @param contact the course's; without it there is no such address
 * @param subject of a mail
 * @param page absolute address of the page
 */
export function reportAddress(contact: Course['contact'], subject: string, page: string): string | undefined {
  if (!contact) return undefined;
  if ('mail' in contact)
    return `mailto:${contact.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${page}\n\n`)}`;
  const form = new URL(contact.form);
  form.searchParams.set('page', page);
  return form.href;
}

/** The same with the version of the site that the reader sees. */
export function withReportedVersion(address: string, version: string): string {
  if (version === '') return address;
  return address.startsWith('mailto:')
    ? `${address}${encodeURIComponent(`(${version})\n`)}`
    : `${address}&version=${encodeURIComponent(version)}`;
}
