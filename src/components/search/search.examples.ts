import type { ComponentExamples } from '../../preview/examples.ts';

/** The search page with results. */
export const examples: ComponentExamples = {
  component: 'components/search/SearchPage.astro',
  entry: 'preview/parts/show-results.ts',
  styles: ['components/outline'],
  states: { results: { props: () => ({}), acts: [{ until: '.results li' }] } },
};
