import type { Figure, FigureView } from '../../core/figure/drawing.ts';
import type { ComponentExamples, Example } from '../../preview/examples.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 120"><circle class="a" cx="120" cy="60" r="50"/><circle class="b" cx="240" cy="60" r="50"/></svg>';

const of = (views: readonly FigureView[]): Example => ({
  props: ({ ui }) => {
    const src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    const figure: Figure = { src, alt: 'Lorem ipsum', caption: 'Dolor sit amet', width: 360, height: 120, views };
    return { name: 'example', figure, legend: ui.figure.views };
  },
});

/** A drawing, whole or to be looked at in parts. */
export const examples: ComponentExamples = {
  component: 'components/figure/Figure.astro',
  entry: 'components/figure/watch-views.ts',
  states: {
    whole: of([]),
    views: of([
      { text: 'A', shows: ['a'] },
      { text: 'A, B', shows: ['a', 'b'] },
    ]),
  },
};
