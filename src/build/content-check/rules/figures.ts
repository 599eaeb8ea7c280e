import { classesIn, labelsIn, sizeOf } from '../../figures/render-figure.ts';
import { elementsOf, firstNamed, parseSvg } from '../../finish/tree.ts';
import { figureTextsSchema, sceneName, type FigureTexts } from '../../../schemas/figure.ts';
import type { MdxFile } from '../parse-mdx.ts';
import type { FileFaults, Located } from '../source-file.ts';

const elements: ReadonlySet<string> = new Set(
  'svg g path circle rect ellipse line polyline polygon text tspan clipPath'.split(' '),
);

/** A drawing's file, as far as the check needs it. */
export interface DrawingFile {
  /** Without its ending. */
  readonly name: string;
  readonly svg: string;
  readonly faults: FileFaults;
}

/**
 * Rules on the drawings and their words: each drawing has words, each place a label, and nothing but shapes.
 * @param located `content/figures/texts.yaml`
 * @param faults of that file
 */
export function checkFigures(
  located: Located,
  languages: readonly string[],
  drawings: readonly DrawingFile[],
  faults: FileFaults,
): void {
  const texts = figureTextsSchema(languages).safeParse(located.value).data ?? {};
  for (const name of Object.keys(Object(located.value))) {
    if (drawings.some((drawing) => drawing.name === name)) continue;
    faults.add(located.lineOfKey([name]), 'missing-picture', { name });
  }
  for (const [name, { caption }] of Object.entries(texts)) {
    if (caption !== undefined || sceneName.test(name)) continue;
    faults.add(located.lineOfKey([name]), 'figure-text', { name });
  }
  for (const drawing of drawings) {
    checkDrawing(drawing);
    if (Reflect.has(Object(located.value), drawing.name)) {
      const own = texts[drawing.name];
      if (own) checkLabels(drawing, own.labels ?? {}, located, faults);
      if (own) checkViews(drawing, own.views, located, faults);
      continue;
    }
    drawing.faults.add(0, 'figure-text.entry', { name: drawing.name });
  }
}

/** Every view names parts that the drawing has. */
function checkViews(
  { name, svg }: DrawingFile,
  views: FigureTexts['views'],
  located: Located,
  faults: FileFaults,
): void {
  const parts = classesIn(svg);
  views?.forEach(({ shows }, index) => {
    for (const part of shows.filter((each) => !parts.has(each)))
      faults.add(located.lineOf([name, 'views', index, 'shows']), 'figure-text.view', { name, part });
  });
}

function checkLabels(
  { name, svg }: DrawingFile,
  labels: NonNullable<FigureTexts['labels']>,
  located: Located,
  faults: FileFaults,
): void {
  const places = labelsIn(svg);
  const strange = Object.keys(labels).filter((each) => !places.includes(each));
  // A label that has no place stands for a place that has no label.
  for (const place of places.filter((each) => !(each in labels)).slice(strange.length)) {
    faults.add(located.lineOfKey([name]), 'figure-text.label', { place, name });
  }
  for (const label of strange) {
    faults.add(located.lineOfKey([name, 'labels', label]), 'figure-text.place', {
      name,
      places: places.join(', '),
      label,
    });
  }
}

/** A drawing is shapes alone: styles come from the site, and a script has no place in content. */
function checkDrawing({ svg, faults }: DrawingFile): void {
  const tree = parseSvg(svg);
  if (!sizeOf(svg)) {
    const start = firstNamed(tree, 'svg')?.startIndex ?? 0;
    faults.add(1, 'drawing', { svg: svg.slice(start, svg.indexOf('>', start) + 1 || undefined).slice(0, 80) });
  }
  const told = new Set<number>();
  for (const { name, attribs, startIndex } of elementsOf(tree)) {
    const attribute = Object.keys(attribs).find((each) => /^(?:style|on\w+|(?:xlink:)?href)$/.test(each));
    const found = elements.has(name) ? attribute && `${attribute}=` : `<${name}>`;
    const line = svg.slice(0, startIndex ?? 0).split('\n').length;
    if (found === undefined || told.has(line)) continue;
    told.add(line);
    faults.add(line, 'drawing.shape', { elements: [...elements].join(', '), found });
  }
}

/** Every `<Figure name>` names a drawing that has a caption. @param known names of the drawings */
export function checkFigureNames({ components }: MdxFile, known: ReadonlySet<string>, faults: FileFaults): void {
  const shown = [...known].filter((name) => !sceneName.test(name));
  for (const { line, attributes } of components.filter(({ name }) => name === 'Figure')) {
    const name = attributes['name'];
    if (typeof name === 'string' && shown.includes(name)) continue;
    faults.add(line, 'unknown-figure', { shown: shown.join(', '), name: JSON.stringify(name ?? '') });
  }
}
