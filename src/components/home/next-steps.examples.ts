import type { ComponentExamples } from '../../preview/examples.ts';

/** What comes after the lessons. */
export const examples: ComponentExamples = {
  component: 'components/home/NextSteps.astro',
  entry: 'components/review/review-badge-define.ts',
  states: { new: { props: () => ({}) } },
};
