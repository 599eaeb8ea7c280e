import type { ComponentExamples } from '../../preview/examples.ts';

/** The head of the home page, for a reader who has begun nothing. */
export const examples: ComponentExamples = {
  component: 'components/home/HomeStart.astro',
  entry: 'components/home/home-start-define.ts',
  styles: ['components/circles', 'components/stage'],
  states: { new: { props: () => ({}) } },
};
