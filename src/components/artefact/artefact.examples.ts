import type { ComponentExamples, Example } from '../../preview/examples.ts';

const paper = (kind: 'chat' | 'table', content: string): Example => ({
  props: ({ ui }) => ({ kind: ui.artefact[kind], title: 'Lorem ipsum' }),
  content,
});

/** A paper to use at work. */
export const examples: ComponentExamples = {
  component: 'components/artefact/Artefact.astro',
  styles: ['components/table'],
  states: {
    message: paper('chat', '<p>Dolor sit amet, <b>consectetur</b>?</p><p>Sed do eiusmod.</p>'),
    table: paper(
      'table',
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ),
  },
};
