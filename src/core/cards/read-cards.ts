import { cardLetters } from './card-svg.ts';
import { marks, side, turned } from './marks.ts';
import { projection, type Point, type Projection, type Quad } from './quad.ts';
import { darkQuads, type Picture } from './regions.ts';

/** A card that was seen. */
export interface CardRead {
  /** From 1. */
  readonly number: number;
  /** The letter on top. */
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  /** The length of a side of its frame, in pixels. */
  readonly size: number;
}

/** What was found in a picture. */
export interface CardReads {
  readonly cards: readonly CardRead[];
  /** How many cards are seen as in a mirror. */
  readonly mirrored: number;
  /** The mean of all pixels, 0 to 255. */
  readonly brightness: number;
}

/** Modules along a side with the frame. */
const whole = side + 2;
/** Wrong modules with which a mark is still read: two marks differ in eight. */
const mostErrors = 2;
/** Modules of the frame that may look white: a finger, a reflection. */
const mostFrameErrors = 3;

/** Reads the cards in a picture. */
export function readCards(picture: Picture): CardReads {
  const cards: CardRead[] = [];
  let mirrored = 0;
  for (const quad of darkQuads(picture)) {
    const found = readQuad(picture, quad);
    if (found === 'mirrored') mirrored += 1;
    else if (found && !cards.some((card) => isSame(card, found))) cards.push(found);
  }
  // In a mirrored picture a mark may by chance be near another one.
  return { cards: mirrored > cards.length ? [] : cards, mirrored, brightness: meanOf(picture.grey) };
}

const isSame = (one: CardRead, other: CardRead): boolean =>
  one.number === other.number && Math.hypot(one.x - other.x, one.y - other.y) < Math.max(one.size, other.size) / 2;

function readQuad(picture: Picture, quad: Quad): CardRead | 'mirrored' | undefined {
  const place = projection(quad);
  const values = Array.from({ length: whole * whole }, (_, at) =>
    moduleAt(picture, place, at % whole, Math.floor(at / whole)),
  );
  const light = values.toSorted((a, b) => b - a)[4] ?? 0;
  const limit = (Math.min(...values) + light) / 2;
  if (light - Math.min(...values) < 20) return undefined;
  const isEdge = (at: number): boolean =>
    at % whole === 0 || at % whole === whole - 1 || at < whole || at >= whole * (whole - 1);
  if (values.filter((value, at) => isEdge(at) && value > limit).length > mostFrameErrors) return undefined;
  if (!isOnWhite(picture, place, limit)) return undefined;
  const inner = values.flatMap((value, at) => (isEdge(at) ? [] : value > limit ? 1 : 0));
  const best = nearest(inner);
  // By chance a mark in a mirror is near another one: what it is nearest to counts.
  if (nearest(flipped(inner)).errors < Math.min(best.errors, mostErrors)) return 'mirrored';
  return best.errors <= mostErrors ? cardOf(quad, best) : undefined;
}

/** The brightness of a module: the mean of nine places in it. */
function moduleAt(picture: Picture, place: Projection, column: number, row: number): number {
  let sum = 0;
  for (const dv of [-0.2, 0, 0.2])
    for (const du of [-0.2, 0, 0.2])
      sum += brightnessAt(picture, place((column + 0.5 + du) / whole, (row + 0.5 + dv) / whole));
  return sum / 9;
}

/** Between pixels in proportion to the distance from them. */
function brightnessAt({ width, height, grey }: Picture, [px, py]: Point): number {
  const x = Math.min(width - 1.001, Math.max(0, px - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, py - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const at = (column: number, row: number): number => grey[row * width + column] ?? 0;
  return (
    (at(left, top) * (1 - fx) + at(left + 1, top) * fx) * (1 - fy) +
    (at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx) * fy
  );
}

/** Whether a frame stands on a light card: of eight places around it, on the narrowest edge of a card, at least six. */
function isOnWhite(picture: Picture, place: Projection, limit: number): boolean {
  const out = 0.7 / whole;
  const around = [0.3, 0.7].flatMap((t): [number, number][] => [
    [t, -out],
    [t, 1 + out],
    [-out, t],
    [1 + out, t],
  ]);
  return around.filter(([u, v]) => brightnessAt(picture, place(u, v)) > limit).length >= 6;
}

interface Match {
  readonly number: number;
  /** Quarters by which the mark has to be turned back. */
  readonly turn: number;
  readonly errors: number;
}

/** Every mark in every turn, made once. */
const patterns = marks.flatMap((mark, at) => {
  const turns: { readonly number: number; readonly turn: number; readonly bits: readonly number[] }[] = [];
  let bits: readonly number[] = mark;
  for (let turn = 0; turn < 4; turn += 1) {
    turns.push({ number: at + 1, turn, bits });
    bits = turned(bits);
  }
  return turns;
});

function nearest(bits: readonly number[]): Match {
  let best: Match = { number: 0, turn: 0, errors: Infinity };
  for (const pattern of patterns) {
    let errors = 0;
    for (let at = 0; at < bits.length && errors < best.errors; at += 1) if (bits[at] !== pattern.bits[at]) errors += 1;
    if (errors < best.errors) best = { number: pattern.number, turn: pattern.turn, errors };
  }
  return best;
}

/** As in a mirror. */
const flipped = (bits: readonly number[]): number[] =>
  bits.map((_, at) => bits[Math.floor(at / side) * side + side - 1 - (at % side)] ?? 0);

/** @param quad its first corner is that of the picture's square, not yet that of the card */
function cardOf(quad: Quad, { number, turn }: Match): CardRead {
  // The card's own top left: the mark was turned clockwise so many quarters to look as it does.
  const corner = (at: number): Point => quad[(at + turn) % 4] ?? quad[0];
  const [one, two, three, four] = [corner(0), corner(1), corner(2), corner(3)];
  const up = [(one[0] + two[0] - three[0] - four[0]) / 2, (one[1] + two[1] - three[1] - four[1]) / 2];
  const angle = (Math.atan2(up[0] ?? 0, -(up[1] ?? 0)) * 180) / Math.PI;
  const quarter = ((Math.round(angle / 90) % 4) + 4) % 4;
  const middle = (axis: 0 | 1): number => quad.reduce((sum, point) => sum + point[axis], 0) / 4;
  return {
    number,
    letter: cardLetters[quarter] ?? 'A',
    x: middle(0),
    y: middle(1),
    size: Math.hypot(one[0] - two[0], one[1] - two[1]),
  };
}

/** Of every sixteenth pixel: enough to tell dark from light. */
function meanOf(grey: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < grey.length; at += 16) sum += grey[at] ?? 0;
  return sum / Math.ceil(grey.length / 16);
}

/** A picture in grey of one in colours. @param rgba four bytes for each pixel, as a canvas gives them */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = ((rgba[4 * at] ?? 0) * 77 + (rgba[4 * at + 1] ?? 0) * 150 + (rgba[4 * at + 2] ?? 0) * 29) >> 8;
  return { width, height, grey };
}
