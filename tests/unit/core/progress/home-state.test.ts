import { describe, expect, it } from 'vitest';
import { homeState, type HomeFacts } from '../../../../src/core/progress/home-state.ts';

const lessons = (done: number, of = 4): HomeFacts['lessons'] =>
  Array.from({ length: of }, (_, at) => ({ id: `lesson-${at + 1}`, done: at < done }));
const state = (facts: Partial<HomeFacts>): ReturnType<typeof homeState> =>
  homeState({ lessons: lessons(0), last: undefined, plan: [], due: 0, waiting: undefined, passed: false, ...facts });
const last = (id: string, section?: string): HomeFacts['last'] => ({ id, section });

describe('what home proposes', () => {
  it.each<[string, Partial<HomeFacts>, unknown, unknown]>([
    ['at the start', {}, { kind: 'begin', lesson: 'lesson-1' }, { kind: 'try' }],
    [
      'in the middle of a lesson, that place',
      { last: last('lesson-1', 'why') },
      { kind: 'resume', lesson: 'lesson-1', section: 'why' },
      undefined,
    ],
    [
      'after a lesson, the next one',
      { lessons: lessons(1), last: last('lesson-1', 'end') },
      { kind: 'continue', lesson: 'lesson-2' },
      undefined,
    ],
    [
      'after the last one, the first that was left out',
      { lessons: lessons(4).map((each, at) => ({ ...each, done: at !== 1 })), last: last('lesson-4') },
      { kind: 'continue', lesson: 'lesson-2' },
      undefined,
    ],
    [
      'with reviews due, those second',
      { lessons: lessons(1), last: last('lesson-1'), due: 3 },
      { kind: 'continue', lesson: 'lesson-2' },
      { kind: 'review', count: 3 },
    ],
    [
      'with a plan, its first lesson that is not done',
      { lessons: lessons(1), last: last('lesson-1'), plan: ['lesson-1', 'lesson-3'] },
      { kind: 'planned', lesson: 'lesson-3' },
      { kind: 'drop-plan' },
    ],
    [
      'with a plan that is done, the next lesson',
      { lessons: lessons(1), last: last('lesson-1'), plan: ['lesson-1'] },
      { kind: 'continue', lesson: 'lesson-2' },
      undefined,
    ],
    [
      'under way with a sitting that waits, that second',
      { lessons: lessons(1), last: last('lesson-1'), due: 3, waiting: 8 },
      { kind: 'continue', lesson: 'lesson-2' },
      { kind: 'waiting', question: 8 },
    ],
    [
      'all done, a portion of what is due',
      { lessons: lessons(4), last: last('lesson-4'), due: 44 },
      { kind: 'review', count: 5 },
      { kind: 'final' },
    ],
    ['all done, none due', { lessons: lessons(4), last: last('lesson-4') }, { kind: 'final' }, { kind: 'record' }],
    [
      'all done and a sitting that waits',
      { lessons: lessons(4), last: last('lesson-4'), waiting: 8 },
      { kind: 'waiting', question: 8 },
      { kind: 'record' },
    ],
    ['passed', { lessons: lessons(4), last: last('lesson-4'), passed: true }, { kind: 'record' }, undefined],
    [
      'passed with reviews due',
      { lessons: lessons(4), passed: true, due: 2 },
      { kind: 'review', count: 2 },
      { kind: 'record' },
    ],
    [
      'a lesson last opened that has left the course',
      { last: last('gone') },
      { kind: 'continue', lesson: 'lesson-1' },
      undefined,
    ],
  ])('%s', (_, facts, act, second) => {
    expect(state(facts)).toEqual({ act, second });
  });

  it('nothing in a course without lessons', () => {
    expect(state({ lessons: [] })).toBeUndefined();
  });
});
