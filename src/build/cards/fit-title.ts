/** A title broken into lines, and the size at which it fits. */
export interface FittedTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The box that a title has, and how it may be set. */
export interface TitleBox {
  readonly width: number;
  readonly height: number;
  /** The largest size that looks right. */
  readonly size: number;
  /** Line height, in sizes. */
  readonly leading: number;
}

const smallest = 24;

/**
 * Sets a title as large as it can be without a line too many: it wraps and shrinks, and is never cut.
 * @param widthOf width of a text at a size
 */
export function fitTitle(title: string, box: TitleBox, widthOf: (text: string, size: number) => number): FittedTitle {
  for (let size = box.size; size > smallest; size -= 2) {
    const lines = wrap(title, box.width, (text) => widthOf(text, size));
    const fits = lines.every((line) => widthOf(line, size) <= box.width);
    if (fits && lines.length * size * box.leading <= box.height)
      return { size, lines: balanced(title, lines, widthOf, size) };
  }
  return { size: smallest, lines: wrap(title, box.width, (text) => widthOf(text, smallest)) };
}

function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, as even as they can be. */
function balanced(
  title: string,
  lines: string[],
  widthOf: (text: string, size: number) => number,
  size: number,
): string[] {
  const measure = (text: string): number => widthOf(text, size);
  let best = lines;
  for (let width = Math.max(...lines.map(measure)); width > 0; width -= size / 4) {
    const narrower = wrap(title, width, measure);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}
