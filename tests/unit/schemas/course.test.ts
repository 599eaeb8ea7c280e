import { describe, expect, it } from 'vitest';
import { courseSchema, languages } from '../../../src/schemas/course.ts';

const name = { vi: 'a', en: 'a' };
const slug = { vi: 'mot', en: 'one' };
const lesson = { id: 'joint-tasks', slug, title: name };
const module = { id: 'tasks', slug, title: name, lessons: [lesson] };
const page = { id: 'sources', slug };
const session = { minutes: 45, items: [{ lesson: 'joint-tasks', part: 'activity' }] };
const course = {
  id: 'sale-marketing',
  languages: ['vi', 'en'],
  masteryScore: 0.8,
  finalQuizMost: 30,
  name,
  title: name,
  description: name,
  pages: [page],
  modules: [module],
};
const takes = (change: object): boolean => courseSchema(['vi', 'en']).safeParse({ ...course, ...change }).success;

describe('course.yaml', () => {
  it.each(Object.keys(course))('wants %s', (key) => {
    expect(takes({})).toBe(true);
    expect(takes({ [key]: undefined })).toBe(false);
  });

  it.each([
    [0, false],
    [0.01, true],
    [1, true],
    [1.01, false],
  ])('takes a mastery score of %s: %s', (masteryScore, taken) => expect(takes({ masteryScore })).toBe(taken));

  it.each([
    [4, false],
    [5, true],
    [100, true],
    [101, false],
    [7.5, false],
  ])('takes %s as the most questions of a final quiz: %s', (finalQuizMost, taken) =>
    expect(takes({ finalQuizMost })).toBe(taken),
  );

  it('may have no pages, but a module, and in it a lesson', () => {
    expect(takes({ pages: [] })).toBe(true);
    expect(takes({ modules: [] })).toBe(false);
    expect(takes({ modules: [{ ...module, lessons: [] }] })).toBe(false);
  });

  it('may say of a lesson which circle it is about, its number in a series, and how often it is asked', () => {
    const takesLesson = (change: object): boolean =>
      takes({ modules: [{ ...module, lessons: [{ ...lesson, ...change }] }] });
    expect(takesLesson({ circle: 'sale', series: 1, asked: 2 })).toBe(true);
    for (const wrong of [
      { circle: 'Both sides' },
      { series: 0 },
      { series: 1.5 },
      { asked: 0 },
      { slug: { vi: 'a' } },
      { other: 1 },
    ])
      expect(takesLesson(wrong)).toBe(false);
  });

  it.each(['lesson', 'activity', 'discussion'])('may have sessions that take in a lesson’s %s', (part) => {
    expect(takes({ sessions: [{ minutes: 45, items: [{ lesson: 'joint-tasks', part }] }] })).toBe(true);
  });

  it.each([
    [4, false],
    [5, true],
    [480, true],
    [481, false],
    [7.5, false],
  ])('takes a session of %s minutes: %s', (minutes, taken) =>
    expect(takes({ sessions: [{ ...session, minutes }] })).toBe(taken),
  );

  it('takes no session of nothing or of something else', () => {
    const [item] = session.items;
    for (const items of [[], [{ ...item, part: 'quiz' }], [{ ...item, lesson: 'A b' }], [{ ...item, other: 1 }]])
      expect(takes({ sessions: [{ ...session, items }] })).toBe(false);
  });

  it('takes nothing more, anywhere', () => {
    expect(takes({ other: 1 })).toBe(false);
    expect(takes({ pages: [{ ...page, other: 1 }] })).toBe(false);
    expect(takes({ sessions: [{ ...session, other: 1 }] })).toBe(false);
    expect(takes({ modules: [{ ...module, other: 1 }] })).toBe(false);
  });
});

it.each([[['vi']], [['vi', 'en', 'fil']]])('takes the languages %j', (codes) => {
  expect(languages.safeParse(codes).success).toBe(true);
});

it.each(['', 'v', 'viet', 'VI', 'vi-VN', ' vi', 'v1'])('refuses “%s” as the code of a language', (code) => {
  expect(languages.safeParse([code]).error?.issues.map(({ message }) => message)).toEqual(['language-code']);
});

it('wants one language at least', () => {
  expect(languages.safeParse([]).success).toBe(false);
});

it('may have three circles or none, named by ids', () => {
  expect(takes({ circles: ['left', 'both', 'right'] })).toBe(true);
  for (const circles of [[], ['left', 'right'], ['left', 'both', 'right', 'more'], ['Left', 'both', 'right']])
    expect(takes({ circles })).toBe(false);
});

it('may choose colours, each for light and for dark', () => {
  expect(takes({ colours: { first: ['#b23a14', '#fff'] } })).toBe(true);
  for (const colours of [{ first: ['red', '#fff'] }, { first: ['#b23a14'] }, { last: ['#fff', '#000'] }])
    expect(takes({ colours })).toBe(false);
});
