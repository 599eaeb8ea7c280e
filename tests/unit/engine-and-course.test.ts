import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../helpers/project.ts';

/**
 * The engine (`src`) builds any course. What in it is true only of this one is listed with how often each file says it,
 * and the list may only shrink.
 */
const listed = z
  .record(z.string(), z.int().positive())
  .parse(JSON.parse(readFileSync(join(root, 'tests/fixtures/engine/course-in-source.json'), 'utf8')));

const slugs = z.record(z.string(), z.string());
const course = z
  .looseObject({
    id: z.string(),
    pages: z.array(z.looseObject({ slug: slugs })),
    modules: z.array(
      z.looseObject({
        slug: slugs,
        lessons: z.array(z.looseObject({ id: z.string(), slug: slugs, circle: z.string().optional() })),
      }),
    ),
  })
  .parse(parse(readFileSync(join(root, 'content/course.yaml'), 'utf8')));

/** Ids, circles and those slugs that are no single English word. */
function wordsOfCourse(): string[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const addresses = [...course.pages, ...course.modules, ...lessons].flatMap(({ slug }) => Object.values(slug));
  return [
    course.id,
    'strategy',
    'strategies',
    ...lessons.flatMap(({ id, circle }) => [id, circle ?? id]),
    ...addresses.filter((slug) => slug.includes('-')),
  ];
}

it('the source names what is true only of this course nowhere but where it is listed', () => {
  const words = [...new Set(wordsOfCourse())].join('|');
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu');
  const more = globSync('src/**/*.{ts,astro,css,js,mjs}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file, found: readFileSync(join(root, file), 'utf8').match(pattern)?.length ?? 0 }))
    .filter(({ file, found }) => found > (listed[file] ?? 0))
    .map(({ file, found }) => `${file} names the course ${found} times, listed ${listed[file] ?? 0}`);
  expect(more, 'Take it from content/ instead (course.yaml, ui, figures)').toEqual([]);
});
