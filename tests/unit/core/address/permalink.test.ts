import { describe, expect, it } from 'vitest';
import {
  languageAt,
  parseContentLink,
  permalinks,
  targetKey,
  translations,
  withBase,
  withoutBase,
} from '../../../../src/core/address/permalink.ts';
import type { Course } from '../../../../src/schemas/course.ts';

const both = (vi: string, en: string) => ({ vi, en });
const course: Course = {
  id: 'c',
  languages: ['vi', 'en'],
  masteryScore: 0.8,
  finalQuizMost: 30,
  name: both('a', 'a'),
  title: both('a', 'a'),
  description: both('a', 'a'),
  pages: [{ id: 'search', slug: both('tim-kiem', 'search') }],
  modules: [
    {
      id: 'tasks',
      slug: both('nhiem-vu', 'tasks'),
      title: both('a', 'a'),
      lessons: [{ id: 'joint-tasks', slug: both('chung', 'joint'), title: both('a', 'a') }],
    },
  ],
};

describe('permalinks', () => {
  it('has no prefix in the first language and the code in the others', () => {
    expect([...permalinks(course, 'vi').values()]).toEqual(['/', '/tim-kiem/', '/nhiem-vu/', '/nhiem-vu/chung/']);
    expect([...permalinks(course, 'en').values()]).toEqual(['/en/', '/en/search/', '/en/tasks/', '/en/tasks/joint/']);
  });

  it('is keyed as authors write links', () => {
    expect(permalinks(course, 'vi').get(targetKey({ kind: 'lesson', id: 'joint-tasks' }))).toBe('/nhiem-vu/chung/');
    expect([...permalinks(course, 'vi').keys()]).toEqual([
      'home:',
      'page:search',
      'module:tasks',
      'lesson:joint-tasks',
    ]);
  });

  it('are made once for a course and a language', () => {
    expect(permalinks(course, 'vi')).toBe(permalinks(course, 'vi'));
    expect(permalinks({ ...course }, 'vi')).not.toBe(permalinks(course, 'vi'));
  });
});

describe('languageAt', () => {
  it.each([
    ['/', 'vi'],
    ['/en/', 'en'],
    ['/en/tasks/joint/', 'en'],
    ['/english/', 'vi'],
    ['/vi/', 'vi'],
  ])('%s is in %s', (path, language) => expect(languageAt(course, path)).toBe(language));
});

describe('translations', () => {
  it.each([
    ['/nhiem-vu/chung/', ['/nhiem-vu/chung/', '/en/tasks/joint/']],
    ['/en/tasks/joint/', ['/nhiem-vu/chung/', '/en/tasks/joint/']],
    ['/en/', ['/', '/en/']],
    ['/404/', []],
    ['/en/nhiem-vu/', []],
  ])('%s', (path, addresses) => expect([...translations(course, path).values()]).toEqual(addresses));
});

describe('parseContentLink', () => {
  it.each([
    ['lesson:joint-tasks', { key: 'lesson:joint-tasks', fragment: '' }],
    ['lesson:joint-tasks#pricing', { key: 'lesson:joint-tasks', fragment: '#pricing' }],
    ['https://example.org/lesson:x', undefined],
    ['#pricing', undefined],
    ['lesson:joint-tasks#two\nlines', undefined],
  ])('%s', (url, link) => expect(parseContentLink(url)).toEqual(link));
});

describe('withBase', () => {
  it.each([
    ['/', '/a/', '/a/'],
    ['/hoc/', '/a/', '/hoc/a/'],
    ['/hoc', '/a/', '/hoc/a/'],
  ])('%s and %s', (base, path, address) => {
    expect(withBase(base, path)).toBe(address);
    expect(withoutBase(base, address)).toBe(path);
  });
});
