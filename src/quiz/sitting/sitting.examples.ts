import type { Act, ComponentExamples, Example } from '../../preview/examples.ts';
import { exampleQuestions } from '../examples.ts';

const question = exampleQuestions['single-choice'];
const href = '/lesson/';
const begin: readonly Act[] = [{ press: '[data-action=begin]' }, { until: '.sitting-questions .at[data-state]' }];
const press: Act = { press: '.at .actions .primary' };
const answer = (choice: string): readonly Act[] => [
  ...begin,
  { check: `.at input[value="${choice}"]` },
  press,
  press,
  { until: '.quiz-summary:not([hidden])' },
];

const of = (acts: readonly Act[], more: Readonly<Record<string, unknown>> = {}): Example => ({
  props: ({ ui, say }) => ({
    quiz: 'example',
    title: ui.sitting.result,
    groups: [{ title: ui.sitting.result, href, count: 1, questions: [question] }],
    dots: { count: 5, need: 4 },
    rows: [
      {
        lesson: 'example',
        number: 1,
        title: ui.sitting.result,
        href,
        objectives: [{ id: question.objective, text: say(question.prompt), section: 'example' }],
      },
    ],
    missed: ui.sitting.missed,
    known: ui.sitting.known,
    result: { ...ui.sitting, recordHref: href },
    ...more,
  }),
  acts: [{ until: 'quiz-sitting[data-state]' }, ...acts],
});

/** A quiz that is taken as a whole, from its beginning to its result. */
export const examples: ComponentExamples = {
  component: 'quiz/sitting/Sitting.astro',
  entry: 'quiz/sitting/sitting-elements.ts',
  states: {
    start: of([]),
    'pool-elsewhere': of([], { poolHref: '/questions/' }),
    asking: of(begin),
    failed: of(answer('a')),
    passed: of(answer('b')),
  },
};
