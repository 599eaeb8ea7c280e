import type { Face } from './face.ts';
import { fitTitle } from './fit-title.ts';

/** What a social card shows. */
export interface Card {
  readonly title: string;
  /** Above the title: which lesson, which part. */
  readonly label: string;
  /** Below it: the course's name. */
  readonly course: string;
  /** Whether the course has circles. */
  readonly hasCircles: boolean;
  /** Which of them, from left to right, the page is about; undefined when it is about the whole. */
  readonly circle: 0 | 1 | 2 | undefined;
}

/** Pixels; what social networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const colours = { paper: '#fbf9f5', ink: '#211c17', muted: '#675f57' } as const;
/** From left to right. */
const circles = [
  { soft: '#fcebe3', full: '#e8623a' },
  { soft: '#f0e8f8', full: '#5b2e91' },
  { soft: '#e0f2f3', full: '#2795a3' },
] as const;
const margin = 72;

/** As in the logo: one circle twice, the second seven twelfths of its width to the right, and what they share. */
const marked = (fill: (of: 0 | 1 | 2) => string): string[] => [
  `<circle cx="930" cy="315" r="150" fill="${fill(0)}"/>`,
  `<circle cx="1105" cy="315" r="150" fill="${fill(2)}"/>`,
  `<path fill="${fill(1)}" d="M1017.5 193.16a150 150 0 0 1 0 243.68a150 150 0 0 1 0-243.68Z"/>`,
];

/** The logo of a course without circles. */
const book =
  '<g transform="translate(820 220) scale(8)"><path d="M19 23C15 20 9 19 3 20V2c6-1 12 0 16 3Z" fill="#5b2e91"/><path d="M21 23c4-3 10-4 16-3V2c-6-1-12 0-16 3Z" fill="#8157c2"/></g>';

/** The card as SVG without any text element: the mark, the circle of the page in full colour, and the title in outlines. */
export function cardSvg({ title, label, course, circle, hasCircles }: Card, face: Face): string {
  const fill = (of: 0 | 1 | 2): string => (circle === undefined || circle === of ? circles[of].full : circles[of].soft);
  const box = { width: 690, height: 330, size: 72, leading: 1.18 };
  const { size, lines } = fitTitle(title, box, (text, at) => face.width(text, at));
  const step = size * box.leading;
  const top = (cardSize.height - lines.length * step) / 2 + size * 0.92;
  const text = (words: string, y: number, at: number, colour: string): string =>
    `<path fill="${colour}" d="${face.path(words, margin, y, at)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    `<path fill="${colours.paper}" d="M0 0h${cardSize.width}v${cardSize.height}H0z"/>`,
    ...(hasCircles ? marked(fill) : [book]),
    text(label, 104, 30, colours.muted),
    ...lines.map((line, index) => text(line, top + index * step, size, colours.ink)),
    text(course, cardSize.height - 66, 30, colours.muted),
    '</svg>',
  ].join('');
}
