import type { Course } from '../../schemas/course.ts';

/** What a link in the content may point at, by permanent id. */
export type Target =
  | { readonly kind: 'home' }
  | { readonly kind: 'module'; readonly id: string }
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'page'; readonly id: string };

const segments = (course: Course, language: string, ...slugs: string[]): string => {
  const prefix = language === course.languages[0] ? [] : [language];
  return ['', ...prefix, ...slugs, ''].join('/');
};

const known = new WeakMap<Course, Map<string, ReadonlyMap<string, string>>>();

/**
 * Every address of the course in one language, without the site's base, beginning and ending with `/`.
 * The one place that decides what an address looks like. Made once for a course: each of its pages asks.
 * @param language one of the course's languages; the first has no prefix
 */
export function permalinks(course: Course, language: string): ReadonlyMap<string, string> {
  const languages = known.get(course) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(course, languages);
  const paths = languages.get(language) ?? makePermalinks(course, language);
  languages.set(language, paths);
  return paths;
}

function makePermalinks(course: Course, language: string): ReadonlyMap<string, string> {
  const entries: [Target, string][] = [[{ kind: 'home' }, segments(course, language)]];
  for (const { id, slug } of course.pages) {
    entries.push([{ kind: 'page', id }, segments(course, language, slug[language] ?? id)]);
  }
  for (const module of course.modules) {
    const moduleSlug = module.slug[language] ?? module.id;
    entries.push([{ kind: 'module', id: module.id }, segments(course, language, moduleSlug)]);
    for (const { id, slug } of module.lessons) {
      entries.push([{ kind: 'lesson', id }, segments(course, language, moduleSlug, slug[language] ?? id)]);
    }
  }
  return new Map(entries.map(([target, path]) => [targetKey(target), path]));
}

/**
 * The language of any path of the site: the one whose prefix it has, else the default one.
 * @param path without the site's base, beginning with `/`
 */
export function languageAt(course: Readonly<{ languages: readonly string[] }>, path: string): string {
  const [, first = ''] = path.split('/');
  const [fallback = '', ...others] = course.languages;
  return others.includes(first) ? first : fallback;
}

/**
 * The same page in every language.
 * @param path without the site's base, beginning and ending with `/`
 * @returns its path by language; empty when no page of the course is there
 */
export function translations(course: Course, path: string): ReadonlyMap<string, string> {
  const own = permalinks(course, languageAt(course, path));
  const [key] = [...own].find(([, address]) => address === path) ?? [];
  if (key === undefined) return new Map();
  return new Map(course.languages.map((language) => [language, permalinks(course, language).get(key) ?? '/']));
}

/** The key of a target in {@link permalinks}, written as authors write links: `lesson:first-lesson`. */
export function targetKey(target: Target): string {
  return target.kind === 'home' ? 'home:' : `${target.kind}:${target.id}`;
}

/** A link by id, as authors write it: `lesson:first-lesson#why`. */
export interface ContentLink {
  /** Key in {@link permalinks}. */
  readonly key: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
}

/**
 * Reads a link by id.
 * @returns undefined when the link is not of that form (`https:`, `#…`)
 */
export function parseContentLink(url: string): ContentLink | undefined {
  const [, key, fragment] = /^((?:home|module|lesson|page):[^#]*)(#.*)?$/.exec(url) ?? [];
  return key === undefined ? undefined : { key, fragment: fragment ?? '' };
}

/**
 * Puts a path of the site under the base that it is served from.
 * @param base `/` or `/hoc/` or `/hoc`
 * @param path beginning with `/`
 */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * The path of the site that an address under the base has.
 * @param base `/` or `/hoc/` or `/hoc`
 * @param pathname beginning with the base
 */
export function withoutBase(base: string, pathname: string): string {
  return pathname.slice(base.replace(/\/$/, '').length);
}
