import { circles } from '../../core/circles.ts';
import type { Act, ComponentExamples, Example } from '../../preview/examples.ts';
import { exampleQuestions } from '../examples.ts';

const press: Act = { press: '.actions .primary' };
const check = (value: string): Act => ({ check: `input[value="${value}"]` });
/** Puts each thing of the example into one of the groups, named by its place in `circles`. */
const place = (...groups: readonly number[]): Act[] =>
  groups.map((group, index) => ({ check: `input[name="item-${index}"][value="${circles[group] ?? ''}"]` }));

const of = (type: keyof typeof exampleQuestions, acts: readonly Act[] = []): Example => ({
  props: () => ({ question: exampleQuestions[type], number: 1, total: 1 }),
  acts: [{ until: 'quiz-question[data-state]' }, ...acts],
});

/** A question of every type, in every state. */
export const examples: ComponentExamples = {
  component: 'quiz/ui/Question.astro',
  entry: 'quiz/ui/quiz-elements.ts',
  within: { name: 'quiz-set', attributes: { class: 'quiz', 'data-mastery': '0.8' } },
  states: {
    single: of('single-choice'),
    fixed: { props: () => ({ question: { ...exampleQuestions['single-choice'], fixed: true }, number: 1, total: 1 }) },
    'single-chosen': of('single-choice', [check('a'), { until: '.confidence' }]),
    'single-empty': of('single-choice', [press]),
    'single-wrong': of('single-choice', [check('a'), press]),
    'single-sure': of('single-choice', [check('a'), { until: '.confidence' }, check('sure'), press]),
    'single-right': of('single-choice', [check('b'), press]),
    'single-revealed': of('single-choice', [check('a'), press, { press: '[data-action=reveal]' }]),
    multiple: of('multiple-choice'),
    'multiple-partly': of('multiple-choice', [check('a'), check('b'), press]),
    'multiple-right': of('multiple-choice', [check('a'), check('c'), press]),
    categorise: of('categorise'),
    'categorise-partly': of('categorise', [...place(1, 1, 1), press]),
    'categorise-right': of('categorise', [...place(0, 1, 2), press]),
    order: of('order'),
    'order-checked': of('order', [{ press: '[data-move="1"]' }, press]),
    scenario: of('scenario'),
    'scenario-under-way': of('scenario', [check('go-on'), press]),
    'scenario-lost': of('scenario', [check('give-up'), press]),
    'scenario-right': of('scenario', [check('go-on'), press, check('ask'), press]),
  },
};
