import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../helpers/project.ts';

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

/** Pages of the engine, whose ids it knows and which a course may have at an address of the same name. */
const enginePages = ['final-quiz', 'final-questions', 'pre-test', 'vote-card'];

/** Ids, circles, words of the matter, and those slugs that are no single English word. */
function wordsOfCourse(): string[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const addresses = [...course.pages, ...course.modules, ...lessons].flatMap(({ slug }) => Object.values(slug));
  return [
    course.id,
    'strategy',
    'strategies',
    'Sales',
    'chiến lược',
    'Zoltners',
    ...lessons.flatMap(({ id, circle }) => [id, circle ?? id]),
    ...addresses.filter((slug) => slug.includes('-') && !enginePages.includes(slug)),
  ];
}

// The engine (`src`) builds any course.
it('the source names nothing that is true only of this course', () => {
  const words = [...new Set(wordsOfCourse())].join('|');
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu');
  const named = globSync('src/**/*.{ts,astro,css,js,mjs}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file, found: readFileSync(join(root, file), 'utf8').match(pattern) ?? [] }))
    .filter(({ found }) => found.length > 0)
    .map(({ file, found }) => `${file}: ${found.join(', ')}`);
  expect(named, 'Take it from content/ instead (course.yaml, words, figures)').toEqual([]);
});
