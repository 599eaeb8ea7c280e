import { languageAt } from '../../core/address/permalink.ts';
import type { SiteFiles } from '../portable/link.ts';

/** The site as packages for learning platforms have it. */
export interface PackagedSite {
  /** Whether it has not all of the course's languages. */
  readonly leavesOut: boolean;
  /** Whether a file of the folder edition is of its languages, or of none. */
  readonly has: (name: string) => boolean;
  /** What its pages may link to. */
  readonly files: SiteFiles;
}

/** Where the site's base is: a page of that name need not be there. */
const home = 'index.html';

/**
 * @param all the course's languages, the default one first
 * @param languages those of the packages
 * @param files the folder edition's
 */
export function packagedSite(
  all: readonly string[],
  languages: readonly string[],
  { base, files }: SiteFiles,
): PackagedSite {
  const has = hasLanguage(all, languages);
  // A drawing that has the words of another language alone is shown with them.
  const isLinked = (name: string): boolean => has(name) || name.startsWith('figures/') || name === home;
  return {
    leavesOut: all.some((each) => !languages.includes(each)),
    has,
    files: { base, files: { has: (name) => files.has(name) && isLinked(name) } },
  };
}

/**
 * Tells which files of the folder edition a package has: all but the pages, drawings and search index of the languages
 * that it leaves out.
 * @param all the course's languages, the default one first
 * @param languages those of the package
 */
export function hasLanguage(all: readonly string[], languages: readonly string[]): (name: string) => boolean {
  const others = all.filter((each) => !languages.includes(each));
  const marked = new RegExp(
    `^(?:figures/.*\\.(?:${others.join('|')})\\.svg|pagefind/(?:(?:filter|index|fragment)/|(?:pagefind|vocabulary|wasm)\\.)(?:${others.join('|')})[._])`,
  );
  if (others.length === 0) return () => true;
  return (name) => {
    if (/\.html(?:\.js)?$/.test(name)) return languages.includes(languageAt({ languages: all }, `/${name}`));
    return !marked.test(name);
  };
}
