import { listed } from '../../messages/messages.ts';
import { placeInWords } from '../place.ts';
import { permalinks } from '../../../core/address/permalink.ts';
import type { Course } from '../../../schemas/course.ts';
import type { FileFaults, Located, Path } from '../source-file.ts';

/** Pages that every course has: others lead to them. */
const needed = ['search', 'sources', 'trainers', 'results', 'record', 'review', 'data', 'booklet', 'download'];

/** Rules on the course as a whole: ids are unique, no two pages share an address. */
export function checkCourse(course: Course, located: Located, faults: FileFaults): void {
  const entries: { id: string; path: Path }[] = course.modules.flatMap((module, index) => [
    { id: module.id, path: ['modules', index] },
    ...module.lessons.map((lesson, place) => ({ id: lesson.id, path: ['modules', index, 'lessons', place] })),
  ]);
  checkIds(entries, located, faults);
  checkIds(
    course.pages.map(({ id }, index) => ({ id, path: ['pages', index] })),
    located,
    faults,
  );

  course.modules.forEach((module, index) =>
    module.lessons.forEach(({ circle }, place) => {
      if (circle === undefined || course.circles?.includes(circle)) return;
      const path: Path = ['modules', index, 'lessons', place, 'circle'];
      const where = placeInWords(path, located.value, faults);
      faults.add(located.lineOf(path), 'unknown-circle', {
        where,
        found: circle,
        circles: listed(course.circles ?? []),
      });
    }),
  );
  course.lms?.languages.forEach((language, index) => {
    if (!course.languages.includes(language))
      faults.add(located.lineOf(['lms', 'languages', index]), 'lms-language', {
        language,
        languages: listed(course.languages),
      });
  });
  // The final quiz takes its questions from a page of their own.
  const finals = course.pages.some(({ id }) => id === 'final-quiz') ? ['final-questions'] : [];
  for (const id of [...needed, ...finals].filter((each) => !course.pages.some((page) => page.id === each)))
    faults.add(located.lineOf(['pages']), 'missing-page', { id });

  for (const language of course.languages) {
    const owners = new Map<string, string>();
    for (const [key, address] of permalinks(course, language)) {
      const owner = owners.get(address);
      const path = placeOf(course, key, language);
      if (owner !== undefined) {
        faults.add(located.lineOf(path), 'slug-clash', { language, key, owner, address });
      } else if (
        key !== 'home:' &&
        course.languages.some((other) => address.startsWith(`/${other}/`) && other !== language)
      ) {
        faults.add(located.lineOf(path), 'slug-clash.language', { address });
      }
      owners.set(address, key);
    }
  }
}

function checkIds(entries: readonly { id: string; path: Path }[], located: Located, faults: FileFaults): void {
  const seen = new Map<string, number>();
  for (const { id, path } of entries) {
    const line = located.lineOf([...path, 'id']);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else {
      faults.add(line, 'duplicate-id', { id, first });
    }
  }
}

function placeOf(course: Course, key: string, language: string): Path {
  const [kind, id] = key.split(':');
  if (kind === 'page') return ['pages', course.pages.findIndex((page) => page.id === id), 'slug', language];
  const module = course.modules.findIndex((each) => each.id === id || each.lessons.some((lesson) => lesson.id === id));
  if (kind === 'module') return ['modules', module, 'slug', language];
  const lesson = course.modules[module]?.lessons.findIndex((each) => each.id === id) ?? -1;
  return ['modules', module, 'lessons', lesson, 'slug', language];
}
