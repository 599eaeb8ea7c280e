import { describe, expect, it } from 'vitest';
import { redirects } from '../../../../src/core/address/redirects.ts';
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
    const key = 'lesson:joint-tasks';
    expect(made).toEqual([
      { from: '/b/1/', to: '/nhiem-vu/chung/', language: 'vi', key },
      { from: '/en/b/1/', to: '/en/tasks/joint/', language: 'en', key },
      { from: '/viec/chung/', to: '/nhiem-vu/chung/', language: 'vi', key },
      { from: '/en/jobs/joint/', to: '/en/tasks/joint/#pricing', language: 'en', key },
    ]);
  });

  it.each(['lesson:none', 'nowhere'])('tells that %s leads nowhere, and in which language', (to) => {
    expect(() => redirects(course, { short: [{ path: 'b/1', to }], moved: [] })).toThrow(`No page ${to} in vi`);
    expect(() => redirects(course, { short: [], moved: [{ from: '/en/old/', to }] })).toThrow(`No page ${to} in en`);
  });
});
