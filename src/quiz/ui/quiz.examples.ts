import type { Act, ComponentExamples } from '../../preview/examples.ts';
import { exampleQuestions } from '../examples.ts';

const quiz = {
  objectives: [],
  questions: [exampleQuestions['single-choice'], exampleQuestions['multiple-choice'], exampleQuestions.order],
};
const begun: Act = { until: '.at[data-state]' };
const press: Act = { press: '.at .actions .primary' };
const right: readonly Act[] = [{ check: '.at input[value="b"]' }, press];

/** The practice of a lesson: one question at a time, and the summary once all are answered. */
export const examples: ComponentExamples = {
  component: 'quiz/ui/Quiz.astro',
  entry: 'quiz/ui/quiz-elements.ts',
  states: {
    begun: { props: () => ({ quiz }), acts: [begun] },
    'second-question': { props: () => ({ quiz }), acts: [begun, ...right, press] },
    'all-answered': {
      props: () => ({ quiz }),
      acts: [
        begun,
        ...right,
        { press: '.pills a:nth-child(2)' },
        { check: '.at input[value="a"]' },
        press,
        { press: '.pills a:nth-child(3)' },
        press,
        { until: '.quiz-summary:not([hidden])' },
      ],
    },
  },
};
