import { posix } from 'node:path';

/** The files of a site that is made portable, and where the site was to stand. */
export interface SiteFiles {
  /** `/` or `/hoc/`. */
  readonly base: string;
  /** Every file, below the base, with forward slashes. */
  readonly files: Pick<ReadonlySet<string>, 'has'>;
}

/** What a link of a page points at. */
export interface Linked {
  /** Below the base. */
  readonly file: string;
  /** Parameters and fragment, or empty. */
  readonly rest: string;
}

/**
 * The file of the site that a link points at.
 * @param from the file that has the link, below the base
 * @param href as it is written there
 * @returns undefined when it points elsewhere, or is not a link
 */
export function linked(site: SiteFiles, from: string, href: string): Linked | undefined {
  if (href === '' || href.startsWith('#') || /^[a-z][a-z0-9+.-]*:|^\/\/|\s/i.test(href)) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const absolute = path.startsWith('/')
    ? path
    : posix.join(site.base, posix.dirname(from), path || posix.basename(from));
  if (!absolute.startsWith(site.base)) return undefined;
  const below = decodeURI(absolute.slice(site.base.length));
  const file = [below, `${below}index.html`, `${below}/index.html`].find((each) => site.files.has(each));
  return file === undefined ? undefined : { file, rest };
}

/** The way from one file to another: `../a/index.html`. */
export function way(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to));
}
