import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../../../src/build/course-file.ts';
import { outline } from '../../../../src/core/outline.ts';
import {
  drawSitting,
  lastSitting,
  questionsAsked,
  sittingLength,
  standingOf,
  type DrawGroup,
} from '../../../../src/core/quiz/sitting.ts';
import { attemptOf } from '../../../helpers/attempts.ts';
import { root } from '../../../helpers/project.ts';
import { runs } from '../../../helpers/runs.ts';

const read = (name: string): { questions: { id: string; objective: string }[]; objectives: { id: string }[] } =>
  parse(readFileSync(join(root, 'content', name), 'utf8'));

const { finalQuizMost, ...real } = readCourse(root);
const course = outline({ finalQuizMost, ...real });
const lessons = course.map(({ lesson }) => lesson);
const pool = read('final-quiz.yaml').questions;
const groups = course.map(({ lesson, module }) => {
  const own = new Set(read(`lessons/${module.id}/${lesson.id}/quiz.yaml`).objectives.map(({ id }) => id));
  return {
    lesson,
    ids: pool.filter(({ objective }) => own.has(objective)).map(({ id }) => id),
    objectives: pool.filter(({ objective }) => own.has(objective)).map(({ objective }) => objective),
    count: questionsAsked(lesson),
  };
});
const sitting = (drawn: readonly string[]) => ({ drawn, questions: {} });

const seeds = runs(10_000);

describe('the final quiz', () => {
  it('has a pool of 40 questions or more, each on a lesson', () => {
    expect(pool.length).toBeGreaterThanOrEqual(40);
    expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual(pool.map(({ id }) => id).toSorted());
  });

  it('draws 15, as many on each lesson as the course says, for every seed; a second sitting has none of the first', () => {
    const orders = new Set<string>();
    const met = new Set<string>();
    for (let seed = 0; seed < seeds; seed += 1) {
      const first = drawSitting(groups, {}, `seed ${seed}`, finalQuizMost);
      expect(first).toHaveLength(15);
      expect(new Set(first).size).toBe(15);
      for (const { ids, lesson } of groups)
        expect(first.filter((id) => ids.includes(id)).length).toBe(lesson.asked ?? 1);
      const second = drawSitting(groups, { one: sitting(first) }, `seed ${seed} again`, finalQuizMost);
      expect(second.filter((id) => first.includes(id))).toEqual([]);
      orders.add(first.join(' '));
      for (const id of first) met.add(id);
    }
    expect(orders.size).toBeGreaterThan(0.99 * seeds);
    expect(met.size).toBe(pool.length);
  }, 60_000);

  it('asks, in a first sitting, no two questions on one objective', () => {
    const aims = new Map(pool.map(({ id, objective }) => [id, objective]));
    for (let seed = 0; seed < 500; seed += 1) {
      const drawn = drawSitting(groups, {}, `seed ${seed}`, finalQuizMost);
      expect(new Set(drawn.map((id) => aims.get(id))).size).toBe(drawn.length);
    }
  });

  it('draws the same for the same seed', () => {
    expect(drawSitting(groups, {}, 's')).toEqual(drawSitting(groups, {}, 's'));
  });

  it.each([
    [undefined, 15],
    [100, 15],
    [15, 15],
    [14, 14],
    [5, 5],
  ])(
    'asks, where %s is the most, %s questions; what does not reach the most is drawn as without it',
    (most, length) => {
      expect(sittingLength(lessons, most ?? Infinity)).toBe(length);
      const drawn = drawSitting(groups, {}, 's', most);
      expect(drawn).toHaveLength(length);
      if (length === 15) expect(drawn).toEqual(drawSitting(groups, {}, 's'));
    },
  );

  it.each(real.languages)('says on its page in “%s” how many questions it asks and how many pass', (language) => {
    const length = sittingLength(lessons, finalQuizMost);
    const page = readFileSync(join(root, `content/pages/final-quiz/${language}.mdx`), 'utf8');
    const told = [...page.matchAll(/\*\*(\d+) /g)].map(([, number]) => Number(number));
    expect(told).toEqual([length, Math.ceil(length * real.masteryScore)]);
  });
});

describe('the final quiz of a course whose lessons ask for more than one sitting may', () => {
  /** Lessons of which each asks one question. */
  const long = (sizes: readonly number[]): DrawGroup[] =>
    sizes.map((size, lesson) => ({ ids: Array.from({ length: size }, (_, at) => `${lesson}-${at}`), count: 1 }));
  const metIn = ({ ids }: DrawGroup, drawn: readonly string[]): number => drawn.filter((id) => ids.includes(id)).length;

  it('asks 30 on lessons that the seed decides, the second time on the others', () => {
    const each = long(Array.from({ length: 60 }, () => 1));
    const times = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed += 1) {
      const first = drawSitting(each, {}, `seed ${seed}`, 30);
      const second = drawSitting(each, { one: sitting(first) }, `seed ${seed} again`, 30);
      expect([first.length, second.length]).toEqual([30, 30]);
      expect(new Set([...first, ...second]).size).toBe(60);
      for (const id of first) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(times.size).toBe(60);
    for (const count of times.values()) expect(Math.abs(count - seeds / 2)).toBeLessThan(3 * Math.sqrt(seeds));
  }, 60_000);

  it('asks on no lesson again before it has asked on each as often, however many questions a lesson has', () => {
    const uneven = long([1, 1, 2, 5, 1, 3, 2, 1, 1, 4, 2, 1, 1]);
    for (let seed = 0; seed < 200; seed += 1) {
      const before: Record<string, ReturnType<typeof sitting>> = {};
      for (let number = 0; number < 9; number += 1) {
        const drawn = drawSitting(uneven, before, `seed ${seed} ${number}`, 5);
        expect(drawn).toHaveLength(5);
        for (const group of uneven) expect(metIn(group, drawn)).toBeLessThanOrEqual(1);
        before[number] = sitting(drawn);
        const all = Object.values(before).flatMap((each) => each.drawn);
        const met = uneven.map((group) => metIn(group, all));
        expect(Math.max(...met) - Math.min(...met)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('asks at most two on a strategy; two sittings ask on every lesson, and nothing twice', () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const first = drawSitting(groups, {}, `seed ${seed}`, 10);
      const second = drawSitting(groups, { one: sitting(first) }, `seed ${seed} again`, 10);
      expect(new Set([...first, ...second]).size).toBe(20);
      for (const group of groups) {
        expect(metIn(group, first)).toBeLessThanOrEqual(group.count);
        expect(metIn(group, second)).toBeLessThanOrEqual(group.count);
        expect(metIn(group, [...first, ...second])).toBeGreaterThan(0);
      }
    }
  });

  it('counts in how many sittings a lesson was met, not how many questions it was asked', () => {
    const two = [
      { ids: ['a', 'b', 'c', 'd'], count: 2 },
      { ids: ['x', 'y', 'z'], count: 1 },
    ];
    const before = { one: sitting(['a', 'b']), two: sitting(['x']), three: sitting(['y']) };
    for (let seed = 0; seed < 20; seed += 1)
      expect(drawSitting(two, before, `seed ${seed}`, 2).toSorted()).toEqual(['c', 'd']);
  });

  it('prefers, of lessons met equally often, one of which nothing would be asked again', () => {
    const two = [
      { ids: ['a', 'b', 'c'], count: 2 },
      { ids: ['x', 'y'], count: 1 },
    ];
    const before = { one: sitting(['a', 'b']), two: sitting(['x']) };
    for (let seed = 0; seed < 20; seed += 1)
      expect(drawSitting(two, before, `seed ${seed}`, 2).toSorted()).toEqual(['c', 'y']);
  });
});

describe('lastSitting', () => {
  const now = '2026-01-04T00:00:00.000Z';

  it('is the one begun last', () => {
    const sittings = { '2026-01-02': sitting(['b']), '2026-01-03': sitting(['c']), '2026-01-01': sitting(['a']) };
    expect(lastSitting(sittings, now)).toEqual({ begun: '2026-01-03', ...sitting(['c']) });
    expect(lastSitting({}, now)).toBeUndefined();
    expect(lastSitting(undefined, now)).toBeUndefined();
  });

  it('is the one begun with the clock put right, not the one begun before while it ran ahead', () => {
    const ahead = { '2031-01-01T00:00:00.000Z': { ...sitting(['a']), n: 1, by: 'd' } };
    expect(lastSitting(ahead, now)?.drawn).toEqual(['a']);
    for (const by of ['d', 'e'])
      expect(
        lastSitting({ ...ahead, '2026-01-03T00:00:00.000Z': { ...sitting(['b']), n: 2, by } }, now)?.drawn,
      ).toEqual(['b']);
  });
});

describe('standingOf', () => {
  const answered = { attempts: [attemptOf('good', '2026-01-01T00:00:00.000Z')] };

  it('tells how many have an answer, and which is the first without one', () => {
    expect(standingOf(sitting(['a', 'b', 'c']))).toEqual({ answered: 0, number: 1, total: 3 });
    const begun = { ...sitting(['a', 'b', 'c']), questions: { a: answered, c: answered } };
    expect(standingOf(begun)).toEqual({ answered: 2, number: 2, total: 3 });
  });

  it('passes over questions that have left the course', () => {
    const begun = { ...sitting(['a', 'b', 'c']), questions: { b: answered }, gone: ['a'] };
    expect(standingOf(begun)).toEqual({ answered: 1, number: 2, total: 2 });
    expect(standingOf({ ...begun, gone: ['a', 'c'] })).toEqual({ answered: 1, number: 0, total: 1 });
  });
});
