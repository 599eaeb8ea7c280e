import { describe, expect, it } from 'vitest';
import { redirects } from '../../../src/course/redirects.ts';
import type { Course } from '../../../src/schemas/course.ts';

const both = (vi: string, en: string) => ({ vi, en });
const course: Course = {
  id: 'c',
  languages: ['vi', 'en'],
  masteryScore: 0.8,
  name: both('a', 'a'),
  title: both('a', 'a'),
  description: both('a', 'a'),
  pages: [],
  modules: [
    {
      id: 'tasks',
      slug: both('nhiem-vu', 'tasks'),
      title: both('a', 'a'),
      lessons: [{ id: 'joint-tasks', slug: both('chung', 'joint'), title: both('a', 'a') }],
    },
  ],
};

describe('redirects', () => {
  it('gives a short address in every language, and what has moved in its own', () => {
    const made = redirects(course, {
      short: [{ path: 'b/1', to: 'lesson:joint-tasks' }],
      moved: [
        { from: '/viec/chung/', to: 'lesson:joint-tasks' },
        { from: '/en/jobs/joint/', to: 'lesson:joint-tasks#pricing' },
      ],
    });
    expect(made.map(({ from, to, language }) => [from, to, language])).toEqual([
      ['/b/1/', '/nhiem-vu/chung/', 'vi'],
      ['/en/b/1/', '/en/tasks/joint/', 'en'],
      ['/viec/chung/', '/nhiem-vu/chung/', 'vi'],
      ['/en/jobs/joint/', '/en/tasks/joint/#pricing', 'en'],
    ]);
  });

  it('tells what leads nowhere', () => {
    expect(() => redirects(course, { short: [{ path: 'b/1', to: 'lesson:none' }], moved: [] })).toThrow('lesson:none');
  });
});
