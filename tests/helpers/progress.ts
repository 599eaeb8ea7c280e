import fc from 'fast-check';
import { lessonChange, questionChange, type Place, type QuestionChange } from '../../src/course/progress/change.ts';
import { mergeProgress } from '../../src/course/progress/merge.ts';
import { confidences, emptyProgress, type Progress } from '../../src/course/progress/record.ts';
import { score } from '../../src/course/quiz/score.ts';

/** Minute `n` of one day. Few minutes, so that things happen at the same time. */
const minute = fc.integer({ min: 0, max: 30 }).map((n) => new Date(Date.UTC(2026, 0, 1, 8, n)).toISOString());

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

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, questionStep, minute).map(
    ([where, change, now]): Step =>
      (progress) =>
        questionChange(progress, where, change, now),
  ),
  fc
    .tuple(
      fc.constantFrom('l', 'k'),
      fc.record(
        { section: fc.constantFrom('s', 't'), read: fc.boolean(), completed: fc.boolean(), passed: fc.boolean() },
        { requiredKeys: [] },
      ),
      minute,
    )
    .map(
      ([lesson, change, now]): Step =>
        () =>
          lessonChange(lesson, change, now),
    ),
  fc.tuple(minute, fc.subarray(['q', 'r', 's'])).map(([begun, drawn]): Step => () => ({
    ...emptyProgress,
    sittings: { 'final-quiz': { [begun]: { drawn, questions: {} } } },
  })),
  fc
    .tuple(minute, fc.constantFrom('An', ''))
    .map(([time, name]): Step => () => ({ ...emptyProgress, learner: { time, name } })),
);

/** The record after a history of steps. */
export function replay(steps: readonly Step[], from = emptyProgress): Progress {
  return steps.reduce((progress, each) => mergeProgress(progress, each(progress)), from);
}

/** Records as learners make them. */
export const progress: fc.Arbitrary<Progress> = fc.array(step, { maxLength: 12 }).map((steps) => replay(steps));
