import { languageAt } from '../../core/address/permalink.ts';
import type { Course } from '../../schemas/course.ts';

/**
 * Tells which files of the folder edition a package has: all but the pages, drawings and search index of the languages
 * that it leaves out.
 * @param course its languages, the default one first
 * @param languages those of the package
 */
export function hasLanguage(
  course: Pick<Course, 'languages'>,
  languages: readonly string[],
): (name: string) => boolean {
  const others = course.languages.filter((each) => !languages.includes(each));
  const marked = new RegExp(
    `^(?:figures/.*\\.(?:${others.join('|')})\\.svg|pagefind/(?:(?:filter|index|fragment)/|(?:pagefind|vocabulary|wasm)\\.)(?:${others.join('|')})[._])`,
  );
  if (others.length === 0) return () => true;
  return (name) => {
    if (/\.html(?:\.js)?$/.test(name)) return languages.includes(languageAt(course, `/${name}`));
    return !marked.test(name);
  };
}
