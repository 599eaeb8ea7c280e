import { text } from '../../quiz/example-parts.ts';
import type { ComponentExamples } from '../../preview/examples.ts';
import type { Term } from '../../schemas/glossary.ts';

const term: Term = {
  id: 'example',
  term: text('Lorem'),
  also: {},
  definition: text('Consectetur adipiscing elit.'),
  example: text('Sed do eiusmod tempor.'),
  taught: ['lesson:example#section'],
};

/** A term of the glossary, and its note beside a use of it. */
export const examples: ComponentExamples = {
  component: 'preview/parts/TermInText.astro',
  entry: 'components/glossary/glossary-text-define.ts',
  styles: ['components/glossary'],
  states: {
    entry: { props: () => ({ term }) },
    note: { props: () => ({ term }), acts: [{ press: 'a.term' }, { until: '.term-note h2' }] },
  },
};
