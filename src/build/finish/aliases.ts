import { redirects } from '../../core/address/redirects.ts';
import type { Course } from '../../schemas/course.ts';
import type { Redirects } from '../../schemas/redirects.ts';
import type { Alias } from './steps/add-aliases.ts';

/** Former names of parts of pages, by the page's file. */
export function aliasesOf(course: Course, data: Redirects): ReadonlyMap<string, readonly Alias[]> {
  const all = redirects(course, data).flatMap(({ from, to }) => {
    const [page = '', former] = from.split('#');
    const [, id = ''] = to.split('#');
    return former === undefined ? [] : [{ file: `${page.slice(1)}index.html`, alias: { id, former } }];
  });
  const byFile = Map.groupBy(all, ({ file }) => file);
  return new Map([...byFile].map(([file, found]) => [file, found.map(({ alias }) => alias)]));
}
