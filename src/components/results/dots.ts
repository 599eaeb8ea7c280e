import { svgElement } from './svg.ts';

const [width, height, most] = [640, 110, 9] as const;

/**
 * The points of a group along the score: one dot is one person, filled where they passed.
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
  const highest = Math.max(1, ...[...Map.groupBy(points, (each) => each).values()].map(({ length }) => length));
  const radius = Math.max(1.5, Math.min(most, step / 2 - 1, (height - 26) / (2.2 * highest)));
  const x = (score: number): number => most + score * step;
  const base = height - 22;
  const piles = new Map<number, number>();
  const dots = points
    .toSorted((a, b) => a - b)
    .map((score) => {
      const below = piles.get(score) ?? 0;
      piles.set(score, below + 1);
      const cy = base - radius - 1 - below * radius * 2.2;
      return svgElement('circle', { class: score >= need ? 'ok' : 'bad', cx: x(score), cy, r: radius });
    });
  const ticks = Array.from({ length: of + 1 }, (_, score) => score).filter((score) => score % Math.ceil(of / 5) === 0);
  const area = svgElement('rect', {
    class: 'pass',
    x: x(need) - step / 2,
    y: 0,
    width: width - x(need) + step / 2,
    height: base,
    rx: 6,
  });
  const title = svgElement('text', { class: 'pass-line', x: x(need) - step / 2 + 6, y: 14 });
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
  drawing.append(area, title, svgElement('path', { d: `M0 ${base}H${width}` }), ...dots, ...scale);
  return drawing;
}
