/** A block of a section's text, as it stands when the whole section is laid out below each other. One unit of length. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  /** What the frame around it (of an example) takes above and below, again on every slide that it goes on to. */
  readonly frame: number;
  /** The example or figure that it is part of, by number; 0: running text. */
  readonly island: number;
  /** Begins what comes after it (a heading, a line that ends in a colon), so it should not be the last on a slide. */
  readonly leads: boolean;
  /** The list that it is an item of, by number; 0 or missing: none. A list that fits on a slide is not divided. */
  readonly list?: number;
}

/**
 * Cuts a section into slides at the bounds of its blocks. What fits on one slide stays on one. Otherwise examples and
 * figures get slides of their own; there are as few slides as can be, none ends with what begins the next, and they
 * are about equally full. A block that is higher than a slide is alone on one.
 * @param room the height of a slide
 * @returns for each slide the number of its first block; none without blocks
 */
export function cutSlides(blocks: readonly Block[], room: number): readonly number[] {
  if (blocks.length === 0) return [];
  if (heightOf(blocks) <= room) return [0];
  // From the end: the cheapest way to put all blocks from each one on.
  const ways: Way[] = [{ cost: 0, starts: [] }];
  for (let from = blocks.length - 1; from >= 0; from -= 1) {
    let best: Way | undefined;
    for (let to = from + 1; to <= blocks.length; to += 1) {
      const slide = blocks.slice(from, to);
      const rest = ways[blocks.length - to];
      if (!rest || (slide.length > 1 && !mayStandTogether(slide, room))) break;
      const cost = rest.cost + costOf(slide, room) + (divides(blocks, to, room) ? 4 : 0);
      if (!best || cost <= best.cost) best = { cost, starts: [from, ...rest.starts] };
    }
    if (best) ways.push(best);
  }
  return ways.at(-1)?.starts ?? [];
}

interface Way {
  readonly cost: number;
  readonly starts: readonly number[];
}

/**
 * A slide costs one, an empty one a little more, one that ends with what begins the next as much as two more: so does the
 * last slide too, but then every way has the same one to pay. A short paragraph alone costs as much as one more.
 */
function costOf(slide: readonly Block[], room: number): number {
  const empty = Math.max(0, 1 - heightOf(slide) / room);
  const isOrphan = slide.length === 1 && slide[0]?.island === 0 && empty > 0.75;
  return 1 + empty ** 2 / 20 + (slide.at(-1)?.leads ? 2 : 0) + (isOrphan ? 1 : 0);
}

/** Whether a cut before a block divides a list that would fit on a slide of its own. */
function divides(blocks: readonly Block[], at: number, room: number): boolean {
  const list = blocks[at]?.list ?? 0;
  if (list === 0 || blocks[at - 1]?.list !== list) return false;
  return heightOf(blocks.filter((block) => block.list === list)) <= room;
}

function mayStandTogether(slide: readonly Block[], room: number): boolean {
  return heightOf(slide) <= room && slide.every(({ island }) => island === slide[0]?.island);
}

/** The height that blocks take together. */
export function heightOf(blocks: readonly Block[]): number {
  const top = Math.min(...blocks.map((block) => block.top));
  const bottom = Math.max(...blocks.map((block) => block.bottom));
  return bottom - top + Math.max(...blocks.map(({ frame }) => frame));
}
