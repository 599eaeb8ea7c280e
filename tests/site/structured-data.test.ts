import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCourse } from '../../src/build/course-file.ts';
import { permalinks } from '../../src/core/address/permalink.ts';
import { htmlFiles } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const duration = z.string().regex(/^PT\d+M$/);

/**
 * What each type has to have. That every property is one of its type in schema.org is checked when the site is compiled
 * (schema-dts); here, that what Google's documents ask for and recommend (“Course info”, “Course list”) is there.
 */
const common = {
  '@context': z.literal('https://schema.org'),
  name: z.string().min(1),
  url: z.url(),
  inLanguage: z.string().length(2),
};
const whole = { description: z.string().min(20), isAccessibleForFree: z.literal(true) };
const isPartOf = z.strictObject({ '@type': z.literal('Course'), name: z.string().min(1), url: z.url() });
const part = z.strictObject({ '@type': z.literal('LearningResource'), name: z.string().min(1), url: z.url() });
const shapes = {
  Course: z.strictObject({
    ...common,
    ...whole,
    '@type': z.literal('Course'),
    provider: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1), url: z.url() }),
    offers: z.strictObject({
      '@type': z.literal('Offer'),
      category: z.literal('Free'),
      price: z.literal(0),
      priceCurrency: z.string().length(3),
    }),
    hasCourseInstance: z.strictObject({
      '@type': z.literal('CourseInstance'),
      courseMode: z.literal('Online'),
      courseWorkload: duration,
    }),
    hasPart: z.array(part).length(11),
  }),
  LearningResource: z.strictObject({
    ...common,
    '@type': z.literal('LearningResource'),
    learningResourceType: z.literal('Lesson'),
    timeRequired: duration,
    teaches: z.array(z.string().min(1)).min(1),
    isPartOf,
  }),
  Quiz: z.strictObject({
    ...common,
    ...whole,
    '@type': z.literal('Quiz'),
    learningResourceType: z.literal('Quiz'),
    about: z.strictObject({ '@type': z.literal('Thing'), name: z.string().min(1) }),
    isPartOf,
  }),
};

/** A page that has data. */
interface Expected {
  readonly path: string;
  readonly language: string;
  readonly type: keyof typeof shapes;
}

describe.each(sites)('structured data, built for $url$base', ({ base, url, folder }) => {
  const dataOf = (path: string): unknown[] => {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const found = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
    return [...found].map(([, text = '']): unknown => JSON.parse(text));
  };
  const home = `${url}${base}`;
  const expected = course.languages.flatMap((language) =>
    [...permalinks(course, language)].flatMap(([key, path]): Expected[] => {
      if (key === 'home:') return [{ path, language, type: 'Course' }];
      if (key.startsWith('lesson:')) return [{ path, language, type: 'LearningResource' }];
      return /^page:(final-quiz|pre-test)$/.test(key) ? [{ path, language, type: 'Quiz' }] : [];
    }),
  );

  it.each(expected)('$path is a $type with all that it needs', ({ path, language, type }) => {
    const [data, ...others] = dataOf(path);
    expect(others).toEqual([]);
    expect(shapes[type].parse(data)).toMatchObject({ url: home + path.slice(1), inLanguage: language });
  });

  it('stands on no other page', () => {
    const pages = htmlFiles(folder).filter((file) =>
      readFileSync(join(folder, file), 'utf8').includes('application/ld+json'),
    );
    expect(pages).toHaveLength(expected.length);
  });

  it('names every lesson of the course by the address that it has', () => {
    for (const language of course.languages) {
      const paths = permalinks(course, language);
      const { hasPart } = shapes.Course.parse(dataOf(paths.get('home:') ?? '')[0]);
      for (const part of hasPart) expect([...paths.values()]).toContain(`/${part.url.slice(home.length)}`);
    }
  });
});
