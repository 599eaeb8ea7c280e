import type { ComponentExamples } from '../../preview/examples.ts';

/** A voting card on a screen, before and after a letter is chosen. */
export const examples: ComponentExamples = {
  component: 'components/vote-card/VoteCard.astro',
  entry: 'components/vote-card/vote-card-define.ts',
  states: {
    empty: { props: (site) => ({ site }) },
    chosen: {
      props: (site) => ({ site }),
      acts: [{ check: '[value=C]' }],
    },
  },
};
