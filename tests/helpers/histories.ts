import fc from 'fast-check';
import { expect } from 'vitest';
import { lastLesson } from '../../src/core/progress/last-lesson.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { inDeedOrder, latestOf } from '../../src/core/progress/order.ts';
import { parseProgress } from '../../src/core/progress/parse.ts';
import { emptyProgress, type Progress, type QuestionProgress } from '../../src/core/progress/record.ts';
import { seal, unseal } from '../../src/core/progress/seal.ts';
import { lastSitting } from '../../src/core/quiz/sitting.ts';
import { dueOf, mostDays } from '../../src/core/review/due.ts';
import { progress, replay, step } from './progress.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Everything that counts as progress, each with a number that may only grow. */
function gains(record: Progress): Map<string, number> {
  const found = new Map<string, number>();
  const first = (name: string, time: string | undefined): unknown => time && found.set(name, -Date.parse(time));
  const question = (name: string, { attempts, revealed }: QuestionProgress): void => {
    found.set(`${name} attempts`, attempts.length);
    found.set(`${name} best`, Math.max(-1, ...attempts.map(({ score: { scaled } }) => scaled)));
    found.set(`${name} revealed`, Number(revealed ?? false));
    for (const { response, confidence, by } of attempts.slice(0, 1))
      found.set(`${name} first ${text([response, confidence, by])}`, 0);
  };
  for (const [id, lesson] of Object.entries(record.lessons)) {
    first(`${id} visited`, lesson.visited);
    first(`${id} read`, lesson.read);
    first(`${id} completed`, lesson.completed);
    first(`${id} passed`, lesson.passed);
    for (const [edition, time] of Object.entries(lesson.editions ?? {})) first(`${id} edition ${edition}`, time);
  }
  for (const [id, meanings] of Object.entries(record.questions))
    for (const [meaning, each] of Object.entries(meanings)) question(`${id}/${meaning}`, each);
  for (const [quiz, sittings] of Object.entries(record.sittings))
    for (const [begun, sitting] of Object.entries(sittings)) {
      found.set(`${quiz}/${begun} drawn`, sitting.drawn.length);
      for (const [id, each] of Object.entries(sitting.questions)) question(`${quiz}/${begun}/${id}`, each);
    }
  for (const part of ['places', 'names', 'plans'] as const)
    for (const [by, { n }] of Object.entries(record[part])) found.set(`${part} of ${by}`, n ?? 0);
  for (const [begun, { n }] of Object.entries(record.games['game'] ?? {})) found.set(`game ${begun}`, n ?? 0);
  return found;
}

const histories = (record: Progress): QuestionProgress[] => [
  ...Object.values(record.questions).flatMap((meanings) => Object.values(meanings)),
  ...Object.values(record.sittings['final-quiz'] ?? {}).flatMap(({ questions }) => Object.values(questions)),
];

/** Merging is commutative, associative and idempotent, loses nothing, and makes a record that is read whole. */
export function checkMerging(runs: number): void {
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
        if (!name.includes(' first ')) expect(after.get(name), name).toBeGreaterThanOrEqual(value);
      expect(parseProgress(JSON.parse(text(ab)))).toEqual({ progress: ab, whole: true });
      expect(unseal(seal(ab))).toEqual(ab);
    }),
    { numRuns: runs },
  );
}

/** Every step of a history adds, and what is done last on a device is what it says last, whatever its clock says. */
export function checkSteps(runs: number): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), step, (steps, next) => {
      const before = replay(steps);
      const change = next(before);
      const after = mergeProgress(before, change);
      const later = gains(after);
      for (const [name, value] of gains(before)) expect(later.get(name), name).toBeGreaterThanOrEqual(value);
      for (const part of ['places', 'names', 'plans'] as const)
        for (const [by, said] of Object.entries(change[part])) expect(after[part][by]).toEqual(said);
    }),
    { numRuns: runs },
  );
}

/** No time beyond tomorrow ranks or schedules anything, and nothing is due beyond its interval. */
export function checkClocks(runs: number): void {
  const now = '2026-01-02T08:00:00.000Z';
  const horizon = '2026-01-03T08:00:00.000Z';
  const farthest = Date.parse(now) + (mostDays + 1) * 86_400_000;
  fc.assert(
    fc.property(progress, progress, (a, b) => {
      const record = mergeProgress(a, b);
      for (const history of histories(record)) {
        const ordered = inDeedOrder(history.attempts, now);
        for (const { time } of ordered) expect(time <= horizon).toBe(true);
        for (const by of ['phone', 'laptop', 'school']) {
          const numbers = ordered.filter((each) => each.by === by).map(({ n }) => n ?? 0);
          expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        }
        const due = dueOf(history, now);
        if (due !== undefined) expect(Date.parse(due)).toBeLessThanOrEqual(farthest);
      }
      // What this device does now stands above all that was said with a clock that ran ahead.
      const own = { time: now, n: 1_000, by: 'new' };
      const after = mergeProgress(record, {
        ...emptyProgress,
        places: { new: { ...own, lesson: 'here' } },
        names: { new: { ...own, name: 'Bình' } },
        sittings: { 'final-quiz': { [now]: { drawn: ['q'], questions: {}, n: own.n, by: own.by } } },
      });
      expect(lastLesson(after, now)?.id).toBe('here');
      expect(latestOf(after.names, now)?.name).toBe('Bình');
      expect(lastSitting(after.sittings['final-quiz'], now)?.begun).toBe(now);
    }),
    { numRuns: runs },
  );
}
