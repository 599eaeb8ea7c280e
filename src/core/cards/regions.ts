import type { Point, Quad } from './quad.ts';

/** A picture in grey: row by row, 0 black to 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** How far around a pixel its mean is taken, in pixels: small for far cards, large for near ones. */
const radii = [10, 36] as const;
/** How much darker than its surroundings a pixel has to be. */
const darker = 7;
/** Fewer pixels than a frame has that can still be read. */
const fewest = 60;

/** Four-sided dark regions of a picture, as far as frames of cards can look: their corners, clockwise. */
export function* darkQuads(picture: Picture): Generator<Quad> {
  const { width, height } = picture;
  const { sums, state, pixels } = scratchFor(width, height);
  integral(picture, sums);
  for (const radius of radii) {
    threshold(picture, sums, radius, state);
    for (let start = 0; start < state.length; start += 1) {
      if (state[start] !== 1) continue;
      const region = flood(state, width, height, start, pixels);
      const quad = region && cornersOf(pixels.subarray(0, region.count), width);
      if (quad) yield quad;
    }
  }
}

/** Room to work in, kept from one picture to the next: a camera gives many of one size. */
interface Scratch {
  readonly width: number;
  readonly height: number;
  readonly sums: Uint32Array;
  readonly state: Uint8Array;
  readonly pixels: Int32Array;
}

let scratch: Scratch | undefined;

function scratchFor(width: number, height: number): Scratch {
  if (scratch?.width === width && scratch.height === height) return scratch;
  scratch = {
    width,
    height,
    sums: new Uint32Array((width + 1) * (height + 1)),
    state: new Uint8Array(width * height),
    pixels: new Int32Array(width * height),
  };
  return scratch;
}

/** Of each pixel the sum of all above and to the left of it. @param sums its first row and column stay 0 */
function integral({ width, height, grey }: Picture, sums: Uint32Array): void {
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
}

/** Marks with 1 the pixels that are darker than their surroundings. */
function threshold({ width, height, grey }: Picture, sums: Uint32Array, radius: number, state: Uint8Array): void {
  const wide = width + 1;
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - radius) * wide;
    const bottom = Math.min(height, y + radius + 1) * wide;
    const rows = (bottom - top) / wide;
    for (let x = 0; x < width; x += 1) {
      const left = x > radius ? x - radius : 0;
      const right = x + radius + 1 < width ? x + radius + 1 : width;
      const sum =
        (sums[bottom + right] ?? 0) - (sums[top + right] ?? 0) - (sums[bottom + left] ?? 0) + (sums[top + left] ?? 0);
      const at = y * width + x;
      state[at] = ((grey[at] ?? 0) + darker) * rows * (right - left) < sum ? 1 : 0;
    }
  }
}

/** Takes out the region around a pixel; its pixels are written into `pixels`. Undefined for one that is no frame. */
function flood(
  state: Uint8Array,
  width: number,
  height: number,
  start: number,
  pixels: Int32Array,
): { readonly count: number } | undefined {
  let count = 1;
  let [left, right, top, bottom] = [width, 0, height, 0];
  pixels[0] = start;
  state[start] = 2;
  for (let next = 0; next < count; next += 1) {
    const at = pixels[next] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
    if (x > 0 && state[at - 1] === 1) {
      state[at - 1] = 2;
      pixels[count++] = at - 1;
    }
    if (x < width - 1 && state[at + 1] === 1) {
      state[at + 1] = 2;
      pixels[count++] = at + 1;
    }
    if (y > 0 && state[at - width] === 1) {
      state[at - width] = 2;
      pixels[count++] = at - width;
    }
    if (y < height - 1 && state[at + width] === 1) {
      state[at + width] = 2;
      pixels[count++] = at + width;
    }
  }
  const [across, along] = [right - left + 1, bottom - top + 1];
  const isFrame =
    count >= fewest &&
    across <= 3 * along &&
    along <= 3 * across &&
    count >= 0.2 * across * along &&
    across <= 0.6 * width;
  return isFrame ? { count } : undefined;
}

/** The four corners of a region: the two that are farthest apart, and the farthest on each side of them. */
function cornersOf(pixels: Int32Array, width: number): Quad | undefined {
  const pointAt = (at: number): Point => [at % width, Math.floor(at / width)];
  let [sumX, sumY] = [0, 0];
  for (const at of pixels) {
    sumX += at % width;
    sumY += Math.floor(at / width);
  }
  const [cx, cy] = [sumX / pixels.length, sumY / pixels.length];
  const farthest = (far: (x: number, y: number) => number): Point => {
    let best = 0;
    let most = -Infinity;
    for (const at of pixels) {
      const x = at % width;
      const value = far(x, (at - x) / width);
      if (value > most) [most, best] = [value, at];
    }
    return pointAt(best);
  };
  const first = farthest((x, y) => (x - cx) ** 2 + (y - cy) ** 2);
  const third = farthest((x, y) => (x - first[0]) ** 2 + (y - first[1]) ** 2);
  const side = (x: number, y: number): number =>
    (third[0] - first[0]) * (y - first[1]) - (third[1] - first[1]) * (x - first[0]);
  const second = farthest((x, y) => -side(x, y));
  const fourth = farthest(side);
  const edges = [
    [first, second],
    [second, third],
    [third, fourth],
    [fourth, first],
  ].map(([one = first, other = first]) => Math.hypot(one[0] - other[0], one[1] - other[1]));
  if (Math.min(...edges) < 9 || Math.max(...edges) > 2.6 * Math.min(...edges)) return undefined;
  // Pixels have an extent: a corner is half a pixel further out than the middle of its pixel.
  const out = ([x, y]: Point): Point => {
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [x + 0.5 + ((x - cx) / length) * 0.5, y + 0.5 + ((y - cy) / length) * 0.5];
  };
  const turn = (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0]);
  return turn < 0
    ? [out(first), out(fourth), out(third), out(second)]
    : [out(first), out(second), out(third), out(fourth)];
}
