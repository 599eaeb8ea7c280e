import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSession, keptSession } from '../../../../src/client/session-store.ts';
import { addToNextSession } from '../../../../src/components/results/next-session.ts';
import { practice } from '../../../../src/core/numbers/numbers.ts';
import { numbersOfCourse } from '../../../../src/core/session/numbers-of-course.ts';
import { askedQuestions } from '../../../../src/quiz/answer-columns.ts';
import { codedCourse } from '../../../helpers/coded-course.ts';

const lesson = 'joint-tasks';
const { numberOf } = numbersOfCourse(codedCourse);
const asked = askedQuestions(codedCourse);
const votable = asked.find(
  ({ pool, now }) => pool === practice && now.type === 'single-choice' && now.parts.length <= 4,
);
const other = asked.find(({ now }) => now.type === 'order');
if (!votable || !other) throw new Error('the course has no such questions');

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a question for the next session', () => {
  it('is a vote where a room can vote on it, in a session with a welcome and a closing', () => {
    expect(addToNextSession(votable, lesson, codedCourse)).toBe('addedVote');
    expect(keptSession()).toBe(`45.o.${numberOf('question', votable.id)}v.c`);
    expect(addToNextSession(votable, lesson, codedCourse)).toBe('alreadyNext');
  });

  it('is its lesson’s discussion where it cannot, before the closing of the session that there is', () => {
    const number = numberOf('lesson', lesson);
    keepSession(`90.o.${number}a.c`);
    expect(addToNextSession(other, lesson, codedCourse)).toBe('addedDiscussion');
    expect(keptSession()).toBe(`90.o.${number}a.${number}d.c`);
  });

  it('is not added where nothing can be kept, and that is told', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(addToNextSession(votable, lesson, codedCourse)).toBe('notAdded');
  });
});
