import type { ComponentExamples } from '../../preview/examples.ts';
import { exampleQuestions } from '../../quiz/examples.ts';

/** The review, before anything was answered. */
export const examples: ComponentExamples = {
  component: 'components/review/Review.astro',
  entry: 'components/review/review-elements.ts',
  states: {
    empty: {
      props: ({ ui }) => ({
        pages: [{ title: ui.quiz.title, href: '/lesson/', questions: Object.values(exampleQuestions) }],
      }),
      acts: [{ until: 'review-queue[data-ready]' }],
    },
  },
};
