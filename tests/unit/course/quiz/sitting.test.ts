import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../../../src/build/course-file.ts';
import { outline } from '../../../../src/course/outline.ts';
import { drawSitting, lastSitting, questionsAsked } from '../../../../src/course/quiz/sitting.ts';
import { root } from '../../../helpers/project.ts';

const read = (name: string): { questions: { id: string; objective: string }[]; objectives: { id: string }[] } =>
  parse(readFileSync(join(root, 'content', name), 'utf8'));

const course = outline(readCourse(root));
const pool = read('final-quiz.yaml').questions;
const groups = course.map(({ lesson, module }) => {
  const own = new Set(read(`lessons/${module.id}/${lesson.id}/quiz.yaml`).objectives.map(({ id }) => id));
  return {
    lesson,
    ids: pool.filter(({ objective }) => own.has(objective)).map(({ id }) => id),
    count: questionsAsked(lesson),
  };
});
const sitting = (drawn: readonly string[]) => ({ drawn, questions: {} });

describe('the final quiz', () => {
  it('has a pool of 40 questions or more, each on a lesson', () => {
    expect(pool.length).toBeGreaterThanOrEqual(40);
    expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual(pool.map(({ id }) => id).toSorted());
  });

  it('draws 15, one on each lesson and two on each strategy, for 10,000 seeds; a second sitting has none of the first', () => {
    const orders = new Set<string>();
    const met = new Set<string>();
    for (let seed = 0; seed < 10_000; seed += 1) {
      const first = drawSitting(groups, {}, `seed ${seed}`);
      expect(first).toHaveLength(15);
      expect(new Set(first).size).toBe(15);
      for (const { ids, lesson } of groups)
        expect(first.filter((id) => ids.includes(id)).length).toBe(lesson.strategy === undefined ? 1 : 2);
      const second = drawSitting(groups, { one: sitting(first) }, `seed ${seed} again`);
      expect(second.filter((id) => first.includes(id))).toEqual([]);
      orders.add(first.join(' '));
      for (const id of first) met.add(id);
    }
    expect(orders.size).toBeGreaterThan(9_900);
    expect(met.size).toBe(pool.length);
  }, 60_000);

  it('draws the same for the same seed', () => {
    expect(drawSitting(groups, {}, 's')).toEqual(drawSitting(groups, {}, 's'));
  });
});

describe('lastSitting', () => {
  it('is the one begun last', () => {
    const sittings = { '2026-01-02': sitting(['b']), '2026-01-03': sitting(['c']), '2026-01-01': sitting(['a']) };
    expect(lastSitting(sittings)).toEqual({ begun: '2026-01-03', ...sitting(['c']) });
    expect(lastSitting({})).toBeUndefined();
    expect(lastSitting(undefined)).toBeUndefined();
  });
});
