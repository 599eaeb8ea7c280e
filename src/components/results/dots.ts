import { svgElement } from './svg.ts';

const [width, height, most] = [640, 110, 9] as const;
/** So many dots stand on each other at most. */
const mostDots = 25;

/** How many people there are for each number of points, as `0: 3, 1: 12`. */
export const countsOf = (points: readonly number[]): string =>
  [...Map.groupBy(points, (each) => each)]
    .toSorted(([a], [b]) => a - b)
    .map(([score, { length }]) => `${score}: ${length}`)
    .join(', ');

/** Whether a group is too large for a dot for each person: bars stand for them. */
export const needsBars = (points: readonly number[]): boolean => highestOf(points) > mostDots;

const highestOf = (points: readonly number[]): number =>
  Math.max(1, ...[...Map.groupBy(points, (each) => each).values()].map(({ length }) => length));

/**
 * The points of a group along the score: one dot is one person, filled where they passed; of a large group a bar for each
 * number of points.
 * @param of how many questions
 * @param need how many have to be right
 * @param words what it says, and what stands over the part that passes
 */
export function scoreDots(
  points: readonly number[],
  of: number,
  need: number,
  words: { readonly label: string; readonly pass: string },
): SVGSVGElement {
  const step = (width - 2 * most) / of;
  const highest = highestOf(points);
  const radius = Math.max(1.5, Math.min(most, step / 2 - 1, (height - 26) / (2.2 * highest)));
  const x = (score: number): number => most + score * step;
  const base = height - 22;
  const piles = new Map<number, number>();
  const kind = (score: number): string => (score >= need ? 'ok' : 'bad');
  const bar = ([score, { length }]: readonly [number, readonly number[]]): SVGRectElement => {
    const tall = ((height - 26) * length) / highest;
    return svgElement('rect', {
      class: `bar ${kind(score)}`,
      x: x(score) - step / 4,
      y: base - tall,
      width: step / 2,
      height: tall,
    });
  };
  const dot = (score: number): SVGCircleElement => {
    const below = piles.get(score) ?? 0;
    piles.set(score, below + 1);
    const cy = base - radius - 1 - below * radius * 2.2;
    return svgElement('circle', { class: kind(score), cx: x(score), cy, r: radius });
  };
  const marks = needsBars(points)
    ? [...Map.groupBy(points, (each) => each)].map(bar)
    : points.toSorted((a, b) => a - b).map(dot);
  const ticks = Array.from({ length: of + 1 }, (_, score) => score).filter((score) => score % Math.ceil(of / 5) === 0);
  const area = svgElement('rect', {
    class: 'pass',
    x: x(need) - step / 2,
    y: 0,
    width: width - x(need) + step / 2,
    height: base,
    rx: 6,
  });
  const title = svgElement('text', { class: 'pass-line', x: width - 6, y: 14, 'text-anchor': 'end' });
  title.append(words.pass);
  const scale = ticks.map((score) => {
    const mark = svgElement('text', { x: x(score), y: height - 5, 'text-anchor': 'middle' });
    mark.append(String(score));
    return mark;
  });
  const drawing = svgElement('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': words.label,
    class: 'score-dots',
  });
  drawing.append(area, title, svgElement('path', { d: `M0 ${base}H${width}` }), ...marks, ...scale);
  return drawing;
}
