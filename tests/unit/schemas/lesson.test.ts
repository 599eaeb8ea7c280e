import { describe, expect, it } from 'vitest';
import { anyLessonSchema, lessonSchema, pageSchema, seriesLessonSchema } from '../../../src/schemas/lesson.ts';

const discuss = [
  { section: 'a', ask: 'q' },
  { section: 'b', ask: 'q' },
];
const trainer = { title: 't', minutes: 10, materials: ['m'], steps: ['s'], expected: ['e'], discuss, point: 'p' };
const lesson = {
  title: 't',
  description: 'd',
  summary: ['1', '2', '3'],
  checklist: ['1', '2'],
  trainer,
  sources: ['a'],
};
const strategy = { ...lesson, prevents: 'p' };

describe('lessonSchema', () => {
  const takes = (change: object): boolean => lessonSchema.safeParse({ ...lesson, ...change }).success;
  const takesTrainer = (change: object): boolean => takes({ trainer: { ...trainer, ...change } });

  it.each(Object.keys(lesson))('wants %s', (key) => {
    expect(takes({})).toBe(true);
    expect(takes({ [key]: undefined })).toBe(false);
  });
  it.each(Object.keys(trainer))('wants the trainer’s %s', (key) =>
    expect(takesTrainer({ [key]: undefined })).toBe(false),
  );
  it('wants three lines to take home, and a source', () => {
    expect(takes({ summary: ['1', '2'] })).toBe(false);
    expect(takes({ summary: ['1', '2', '3', '4'] })).toBe(false);
    expect(takes({ sources: [] })).toBe(false);
  });
  it.each([
    [0, false],
    [1, true],
    [60, true],
    [61, false],
    [1.5, false],
  ])('an activity of %s minutes: %s', (minutes, expected) => expect(takesTrainer({ minutes })).toBe(expected));
  it('may need no materials, but steps and expected answers', () => {
    expect(takesTrainer({ materials: [] })).toBe(true);
    expect(takesTrainer({ steps: [] })).toBe(false);
    expect(takesTrainer({ expected: [] })).toBe(false);
    expect(takesTrainer({ discuss: discuss.slice(1) })).toBe(false);
    expect(takesTrainer({ discuss: [{ section: 'a', ask: ' ' }, ...discuss.slice(1)] })).toBe(false);
    expect(takesTrainer({ discuss: [{ section: 'a', ask: 'q', x: 1 }, ...discuss.slice(1)] })).toBe(false);
  });
  it('wants two to six things to do', () => {
    expect(takes({ checklist: ['1', '2'] })).toBe(true);
    expect(takes({ checklist: ['1'] })).toBe(false);
    expect(takes({ checklist: [...'1234567'] })).toBe(false);
  });
  it('takes nothing more', () => {
    expect(takes({ other: 1 })).toBe(false);
    expect(takesTrainer({ other: 1 })).toBe(false);
    expect(lessonSchema.safeParse(strategy).success).toBe(false);
  });
});

describe('seriesLessonSchema', () => {
  it('also wants what it prevents', () => {
    const takes = (change: object): boolean => seriesLessonSchema.safeParse({ ...strategy, ...change }).success;
    expect(takes({})).toBe(true);
    for (const wrong of [{ checklist: ['1'] }, { prevents: ' ' }, { prevents: undefined }])
      expect(takes(wrong)).toBe(false);
  });
});

it('anyLessonSchema takes either, whole', () => {
  expect(anyLessonSchema.parse(lesson)).toEqual(lesson);
  expect(anyLessonSchema.parse(strategy)).toEqual(strategy);
  expect(anyLessonSchema.safeParse({ ...strategy, prevents: undefined }).success).toBe(false);
});

it('pageSchema takes a title and a description', () => {
  expect(pageSchema.safeParse({ title: 't', description: 'd' }).success).toBe(true);
  for (const wrong of [{ title: 't' }, { title: 't', description: ' ' }, { title: 't', description: 'd', x: 1 }])
    expect(pageSchema.safeParse(wrong).success).toBe(false);
});
