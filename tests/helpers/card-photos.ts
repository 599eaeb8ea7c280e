import { frameShare } from '../../src/core/cards/card-svg.ts';
import { marks } from '../../src/core/cards/marks.ts';
import { projection, type Point } from '../../src/core/cards/quad.ts';
import type { Picture } from '../../src/core/cards/regions.ts';

/** A card as it was drawn into a photo. */
export interface HeldCard {
  readonly number: number;
  readonly letter: string;
  /** The side of its frame, in pixels. */
  readonly size: number;
}

/** A made photo of a room and what is in it. */
export interface CardPhoto {
  readonly picture: Picture;
  readonly held: readonly HeldCard[];
}

/** What makes a photo harder to read. */
export interface PhotoOptions {
  readonly sizes: readonly [least: number, most: number];
  /** Degrees that a card is turned about its middle, and away from the camera. */
  readonly tilt: number;
  readonly yaw: number;
  /** Standard deviations in pixels and in levels of grey. */
  readonly blur: number;
  readonly noise: number;
  /** Shares of cards with a reflection, and with a finger on their edge. */
  readonly glare: number;
  readonly fingers: number;
}

/** A common room. */
export const room: PhotoOptions = {
  sizes: [20, 60],
  tilt: 20,
  yaw: 35,
  blur: 0.8,
  noise: 6,
  glare: 0.15,
  fingers: 0.2,
};

const [width, height] = [1280, 720];
const [columns, rows] = [6, 5];
/** Between a card's edge and its frame, as a share of the card. */
const edge = (1 - frameShare / 100) / 2;

/** A reproducible source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A photo of a room in which thirty people hold up cards. */
export function cardPhoto(seed: number, options: PhotoOptions = room): CardPhoto {
  const random = randomFrom(seed);
  const light = new Float32Array(width * height);
  const phase = random() * 9;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      light[y * width + x] = 105 + 40 * Math.sin(x / 37 + phase) * Math.cos(y / 53) + 12 * Math.sin(x / 7 + y / 11);
  const numbers = marks.map((_, at) => at + 1).toSorted(() => random() - 0.5);
  const held = Array.from({ length: columns * rows }, (_, at): HeldCard => {
    const [least, most] = options.sizes;
    const card = {
      number: numbers[at] ?? 1,
      letter: 'ABCD'[Math.floor(random() * 4)] ?? 'A',
      size: least + random() * (most - least),
    };
    const middle: Point = [
      ((at % columns) + 0.5) * (width / columns) + (random() - 0.5) * 16,
      (Math.floor(at / columns) + 0.5) * (height / rows) + (random() - 0.5) * 10,
    ];
    draw(light, card, middle, options, random);
    return card;
  });
  return { picture: exposed(light, options, random), held };
}

/** A photo of a room without cards: rectangles of every grey, as windows, frames, screens and books have. */
export function emptyRoom(seed: number, noise = 5): Picture {
  const random = randomFrom(seed);
  const light = new Float32Array(width * height).fill(90);
  for (let each = 0; each < 400; each += 1) {
    const [left, top] = [random() * width, random() * height];
    const [across, along] = [4 + random() * 80, 4 + random() * 80];
    const grey = random() * 255;
    for (let y = Math.floor(top); y < Math.min(height, top + along); y += 1)
      light.fill(grey, y * width + Math.floor(left), y * width + Math.floor(Math.min(width, left + across)));
  }
  return exposed(light, { ...room, noise }, random);
}

function draw(
  light: Float32Array,
  { number, letter, size }: HeldCard,
  [cx, cy]: Point,
  options: PhotoOptions,
  random: () => number,
): void {
  const degrees = Math.PI / 180;
  const angle = ('ABCD'.indexOf(letter) * 90 + (random() - 0.5) * 2 * options.tilt) * degrees;
  const yaw = (random() - 0.5) * 2 * options.yaw * degrees;
  const focus = size * 8;
  const whole = (size * 100) / frameShare;
  const corner = (u: number, v: number): Point => {
    const [x, y] = [(u - 0.5) * whole, (v - 0.5) * whole];
    const [X, Y] = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
    const near = focus / (focus + X * Math.sin(yaw));
    return [cx + X * Math.cos(yaw) * near, cy + Y * near];
  };
  const quad = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)] as const;
  const place = inverse(quad);
  const bits = marks[number - 1] ?? [];
  const glare = random() < options.glare ? { u: random(), v: random(), strength: 60 + random() * 60 } : undefined;
  // A finger comes in from an edge of the card as far as half a module into the frame.
  const finger =
    random() < options.fingers ? { u: 0.25 + random() * 0.5, deep: edge * 0.9 + random() * 0.06 } : undefined;
  const shade = 0.65 + random() * 0.35;
  const reach = Math.ceil(whole * 0.75);
  for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(height, cy + reach); y += 1)
    for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(width, cx + reach); x += 1) {
      let sum = 0;
      let covered = 0;
      for (let sample = 0; sample < 4; sample += 1) {
        const [u, v] = place(x + ((sample % 2) + 0.5) / 2, y + ((sample >> 1) + 0.5) / 2);
        if (u < 0 || v < 0 || u > 1 || v > 1) continue;
        covered += 1;
        let grey = greyAt(bits, u, v);
        if (finger && Math.abs(u - finger.u) < 0.05 && v > 1 - finger.deep) grey = 150;
        if (glare) grey += glare.strength * Math.exp(-((u - glare.u) ** 2 + (v - glare.v) ** 2) / 0.03);
        sum += grey * shade;
      }
      const at = y * width + x;
      light[at] = (sum + (4 - covered) * (light[at] ?? 0)) / 4;
    }
}

function greyAt(bits: readonly number[], u: number, v: number): number {
  const [column, row] = [u, v].map((at) => Math.floor(((at - edge) / (1 - 2 * edge)) * 7));
  if (column === undefined || row === undefined) return 235;
  if (column < 0 || row < 0 || column > 6 || row > 6) return 235;
  const isInner = column > 0 && row > 0 && column < 6 && row < 6;
  return isInner && bits[(row - 1) * 5 + column - 1] === 1 ? 235 : 25;
}

/** From a place in the picture to one on the card: Newton's steps on the projection, which is nearly even. */
function inverse(quad: readonly [Point, Point, Point, Point]): (x: number, y: number) => Point {
  const place = projection(quad);
  return (x, y) => {
    let [u, v] = [0.5, 0.5];
    for (let step = 0; step < 3; step += 1) {
      const [px, py] = place(u, v);
      const [ax, ay] = place(u + 0.01, v);
      const [bx, by] = place(u, v + 0.01);
      const [a, b, c, d] = [(ax - px) * 100, (bx - px) * 100, (ay - py) * 100, (by - py) * 100];
      const det = a * d - b * c;
      [u, v] = [u + ((x - px) * d - (y - py) * b) / det, v + ((y - py) * a - (x - px) * c) / det];
    }
    return [u, v];
  };
}

/** What the camera makes of the light: slanting, blurred, noisy. */
function exposed(light: Float32Array, { blur, noise }: PhotoOptions, random: () => number): Picture {
  const slant = (random() - 0.5) * 0.5;
  const reach = Math.ceil(blur * 2.5);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * blur ** 2)));
  const sum = kernel.reduce((all, each) => all + each, 0);
  const across = new Float32Array(light.length);
  const grey = new Uint8Array(light.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let value = 0;
      for (let k = -reach; k <= reach; k += 1)
        value += (kernel[k + reach] ?? 0) * (light[y * width + Math.min(width - 1, Math.max(0, x + k))] ?? 0);
      across[y * width + x] = value / sum;
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let value = 0;
      for (let k = -reach; k <= reach; k += 1)
        value += (kernel[k + reach] ?? 0) * (across[Math.min(height - 1, Math.max(0, y + k)) * width + x] ?? 0);
      const grain = (random() + random() + random() + random() - 2) * Math.sqrt(3) * noise;
      grey[y * width + x] = Math.max(0, Math.min(255, (value / sum) * (1 + slant * (x / width - 0.5)) + grain));
    }
  return { width, height, grey };
}
