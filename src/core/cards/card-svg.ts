import { marks, side } from './marks.ts';

/** How many cards there are. */
export const mostCards = marks.length;

/** The letters of a card's edges, by which is on top: as printed, then turned clockwise by a quarter each time. */
export const cardLetters = ['A', 'B', 'C', 'D'] as const;

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
 */
export function cardSvg(number: number, name: string): string {
  const mark = marks[number - 1] ?? [];
  // Of the mark with its frame: seven modules.
  const module = 56 / (side + 2);
  const cells = mark.flatMap((white, at) =>
    white === 1
      ? [
          `<rect x="${22 + (1 + (at % side)) * module}" y="${22 + (1 + Math.floor(at / side)) * module}" width="${module + 0.05}" height="${module + 0.05}" fill="#fff"/>`,
        ]
      : [],
  );
  const letters = places.map(
    ([letter, turn]) =>
      `<text transform="rotate(${turn} 50 50)" x="50" y="16" text-anchor="middle" font-size="13" font-weight="700" fill="#555">${letter}</text>`,
  );
  const numbers = [0, 90, 180, 270].map(
    (turn) => `<text transform="rotate(${turn} 50 50)" x="7" y="10" font-size="5" fill="#555">${number}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="${name.replace(/[<&"]/g, '')}" font-family="sans-serif">`,
    '<rect x="0.5" y="0.5" width="99" height="99" fill="#fff" stroke="#999"/>',
    '<rect x="22" y="22" width="56" height="56" fill="#000"/>',
    ...cells,
    ...letters,
    ...numbers,
    '</svg>',
  ].join('');
}
