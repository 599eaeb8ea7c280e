import { describe, expect, it } from 'vitest';
import { outline } from '../../../src/core/outline.ts';
import type { Course } from '../../../src/schemas/course.ts';

const lesson = (id: string) => ({ id, slug: { vi: id }, title: { vi: id } });
const course: Course = {
  id: 'c',
  languages: ['vi'],
  masteryScore: 0.8,
  finalQuizMost: 30,
  name: { vi: 'a' },
  title: { vi: 'a' },
  description: { vi: 'a' },
  pages: [],
  modules: [
    { id: 'm', slug: { vi: 'm' }, title: { vi: 'm' }, lessons: [lesson('a'), lesson('b')] },
    { id: 'n', slug: { vi: 'n' }, title: { vi: 'n' }, lessons: [lesson('c')] },
  ],
};

describe('outline', () => {
  it('numbers lessons through the course and joins them over the modules', () => {
    const places = outline(course).map(({ lesson: { id }, module, number, previous, next }) => [
      id,
      module.id,
      number,
      previous?.id,
      next?.id,
    ]);
    expect(places).toEqual([
      ['a', 'm', 1, undefined, 'b'],
      ['b', 'm', 2, 'a', 'c'],
      ['c', 'n', 3, 'b', undefined],
    ]);
  });
});
