import { marks, side } from './marks.ts';

/** How many cards there are. */
export const mostCards = marks.length;

/** The letters of a card's edges, by which is on top: as printed, then turned clockwise by a quarter each time. */
export const cardLetters = ['A', 'B', 'C', 'D'] as const;

/** The side of a card's black frame, in hundredths of the card's. */
export const frameShare = 76;
/** The same of a card that is as large as a sheet: its edges are the paper's. */
export const largeFrameShare = 85;

/** Where each letter stands on the card as printed, in quarters of a turn from the top. */
const places: readonly (readonly [letter: string, turn: number])[] = [
  ['A', 0],
  ['D', 90],
  ['C', 180],
  ['B', 270],
];

/**
 * A voting card as SVG, 100 units wide: a mark in a black frame, a letter along each edge, its number in the corners.
 * Whatever letter is on top is the vote.
 * @param number from 1
 * @param name told to those who cannot see it
 * @param frame the side of the frame in units
 */
export function cardSvg(number: number, name: string, frame = frameShare): string {
  const edge = (100 - frame) / 2;
  const letters = places.map(
    ([letter, turn]) =>
      `<text transform="rotate(${turn} 50 50)" x="50" y="${edge * 0.78}" text-anchor="middle" font-size="${edge * 0.72}" font-weight="700" fill="#555">${letter}</text>`,
  );
  const numbers = [0, 90, 180, 270].map(
    (turn) =>
      `<text transform="rotate(${turn} 50 50)" x="${edge / 3}" y="${edge * 0.6}" font-size="${edge * 0.36}" fill="#555">${number}</text>`,
  );
  return [
    opening(name),
    '<rect x="0.5" y="0.5" width="99" height="99" fill="#fff" stroke="#999"/>',
    mark(number, frame),
    ...letters,
    ...numbers,
    '</svg>',
  ].join('');
}

/**
 * The mark of a card alone, for a screen that is held up: on white, turned so that a letter is on top.
 * @param letter one of {@link cardLetters}
 */
export function markSvg(number: number, letter: string, name: string): string {
  const turn =
    90 *
    Math.max(
      0,
      cardLetters.findIndex((each) => each === letter),
    );
  return [
    opening(name),
    '<rect width="100" height="100" fill="#fff"/>',
    `<g transform="rotate(${turn} 50 50)">${mark(number, frameShare)}</g>`,
    '</svg>',
  ].join('');
}

const opening = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" shape-rendering="crispEdges" role="img" aria-label="${name.replace(/[<&"]/g, '')}" font-family="sans-serif">`;

function mark(number: number, frame: number): string {
  const edge = (100 - frame) / 2;
  const module = frame / (side + 2);
  const cells = (marks[number - 1] ?? []).flatMap((white, at) =>
    white === 1
      ? [
          `<rect x="${edge + (1 + (at % side)) * module}" y="${edge + (1 + Math.floor(at / side)) * module}" width="${module + 0.05}" height="${module + 0.05}" fill="#fff"/>`,
        ]
      : [],
  );
  return [`<rect x="${edge}" y="${edge}" width="${frame}" height="${frame}" fill="#000"/>`, ...cells].join('');
}
