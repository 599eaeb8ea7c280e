import fc from 'fast-check';
import {
  lessonChange,
  nameChange,
  planChange,
  playChange,
  questionChange,
  sittingChange,
  type Place,
  type QuestionChange,
} from '../../src/core/progress/change.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { confidences, emptyProgress, type Progress, type Stamp } from '../../src/core/progress/record.ts';
import { score } from '../../src/core/quiz/score.ts';

/** What a device does next gets: a number above all that its record knows. */
export function stampAfter(progress: Progress, time: string, by: string): Stamp {
  const numbers = [...JSON.stringify(progress).matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n));
  return { time, n: Math.max(0, ...numbers) + 1, by };
}

/** Minute `n` of one day. Few minutes, so that things happen at the same time. */
const minute = fc.integer({ min: 0, max: 30 }).map((n) => new Date(Date.UTC(2026, 0, 1, 8, n)).toISOString());

/** What clocks say: mostly that day, else years before or after it. */
const clock = fc.oneof(
  { weight: 4, arbitrary: minute },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1970-01-01T00:00:01.000Z', '2031-05-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z'),
  },
);

const device = fc.constantFrom('phone', 'laptop', 'school');

const response = fc.oneof(
  fc.constantFrom('a', 'b'),
  fc.subarray(['a', 'b', 'c']),
  fc.constantFrom({ x: 'sale' }, { x: 'joint', y: 'sale' }),
);
const confidence = fc.constantFrom(...confidences.map((each) => ({ confidence: each })), {});

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ question: fc.constantFrom('q', 'r'), meaning: fc.constantFrom('m1', 'm2') }),
  fc.record({ question: fc.constantFrom('q', 'r'), quiz: fc.constant('final-quiz'), begun: minute }),
);

const questionStep: fc.Arbitrary<QuestionChange> = fc.oneof(
  fc.tuple(response, confidence).map(([given, sure]) => ({ draft: { response: given, ...sure } })),
  fc
    .tuple(response, confidence, fc.constantFrom(0, 0.33, 0.5, 1))
    .map(([given, sure, scaled]) => ({ attempt: { response: given, score: score(scaled, 1), ...sure } })),
  fc.constant({ revealed: true as const }),
);

/** One thing that a learner does: a small record, made from the one before. */
export type Step = (progress: Progress) => Progress;

/** What a learner does, once it is known when and on which device. */
const deed: fc.Arbitrary<(stamp: Stamp) => Progress> = fc.oneof(
  fc.tuple(place, questionStep).map(
    ([where, change]) =>
      (stamp: Stamp) =>
        questionChange(where, change, stamp),
  ),
  fc
    .tuple(
      fc.constantFrom('l', 'k'),
      fc.record(
        {
          section: fc.constantFrom('s', 't'),
          read: fc.boolean(),
          completed: fc.boolean(),
          passed: fc.boolean(),
          edition: fc.constantFrom('e1', 'e2'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([lesson, change]) =>
        (stamp: Stamp) =>
          lessonChange(lesson, change, stamp),
    ),
  fc.subarray(['q', 'r', 's']).map((drawn) => (stamp: Stamp) => sittingChange('final-quiz', drawn, stamp)),
  fc.constantFrom('An', '').map((name) => (stamp: Stamp) => nameChange(name, stamp)),
  fc.subarray(['l', 'k']).map((lessons) => (stamp: Stamp) => planChange(lessons, stamp)),
  fc.tuple(minute, fc.subarray(['a', 'b'])).map(
    ([begun, moves]) =>
      (stamp: Stamp) =>
        playChange('game', begun, { moves }, stamp),
  ),
);

export const step: fc.Arbitrary<Step> = fc.tuple(deed, clock, device).map(
  ([make, time, by]): Step =>
    (progress) =>
      make(stampAfter(progress, time, by)),
);

/** The record after a history of steps. */
export function replay(steps: readonly Step[], from = emptyProgress): Progress {
  return steps.reduce((progress, each) => mergeProgress(progress, each(progress)), from);
}

/** Records as learners make them. */
export const progress: fc.Arbitrary<Progress> = fc.array(step, { maxLength: 12 }).map((steps) => replay(steps));
