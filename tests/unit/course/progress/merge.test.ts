import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProgress } from '../../../../src/course/progress/merge.ts';
import { parseProgress } from '../../../../src/course/progress/parse.ts';
import { emptyProgress, type Progress, type QuestionProgress } from '../../../../src/course/progress/record.ts';
import { progress, replay, step } from '../../../helpers/progress.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Everything that counts as progress, each with a number or a text that may only grow (a first time: shrink). */
function gains(record: Progress): Map<string, number> {
  const found = new Map<string, number>();
  const first = (name: string, time: string | undefined): unknown => time && found.set(name, -Date.parse(time));
  const question = (name: string, { attempts, revealed }: QuestionProgress): void => {
    found.set(`${name} attempts`, attempts.length);
    found.set(`${name} best`, Math.max(-1, ...attempts.map(({ score: { scaled } }) => scaled)));
    found.set(`${name} revealed`, Number(revealed ?? false));
  };
  for (const [id, lesson] of Object.entries(record.lessons)) {
    found.set(`${id} visited`, Date.parse(lesson.visited));
    first(`${id} read`, lesson.read);
    first(`${id} completed`, lesson.completed);
    first(`${id} passed`, lesson.passed);
  }
  for (const [id, meanings] of Object.entries(record.questions))
    for (const [meaning, each] of Object.entries(meanings)) question(`${id}/${meaning}`, each);
  for (const [quiz, sittings] of Object.entries(record.sittings))
    for (const [begun, sitting] of Object.entries(sittings)) {
      found.set(`${quiz}/${begun} drawn`, sitting.drawn.length);
      for (const [id, each] of Object.entries(sitting.questions)) question(`${quiz}/${begun}/${id}`, each);
    }
  return found;
}

describe('mergeProgress, over 10,000 random histories', () => {
  it('is commutative, associative and idempotent, loses nothing, and stays a valid record', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        const ab = mergeProgress(a, b);
        expect(text(mergeProgress(b, a))).toBe(text(ab));
        expect(text(mergeProgress(mergeProgress(a, b), c))).toBe(text(mergeProgress(a, mergeProgress(b, c))));
        expect(text(mergeProgress(ab, a))).toBe(text(ab));
        expect(text(mergeProgress(a, a))).toBe(text(a));
        expect(text(mergeProgress(a, emptyProgress))).toBe(text(a));
        const after = gains(ab);
        for (const [name, value] of [...gains(a), ...gains(b)])
          expect(after.get(name), name).toBeGreaterThanOrEqual(value);
        expect(parseProgress(JSON.parse(text(ab)))).toEqual({ progress: ab, whole: true });
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('goes up with every step of a history', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), step, (steps, next) => {
        const before = replay(steps);
        const after = gains(replay([next], before));
        for (const [name, value] of gains(before)) expect(after.get(name), name).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });
});
