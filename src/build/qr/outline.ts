/** Edges between a dark and a light module, each by the end where its row or column begins. */
type Edges = Map<string, readonly [x: number, y: number]>;

/**
 * The outline of dark modules as the data of an SVG path, to be filled by the rule `evenodd`. Where two outlines meet at
 * a corner they cross, which leaves longer lines and fewer corners.
 * @param rows from the top, each from the left, `true` for dark
 */
export function outlineOf(rows: readonly (readonly boolean[])[]): string {
  const { across, down } = edgesOf(rows);
  const parts: string[] = [];
  let pen = { x: 0, y: 0 };
  // The map shrinks meanwhile: what is left in it is an outline not yet drawn, and this its first edge.
  for (const [left, top] of across.values()) {
    parts.push(shorter(`M${pair(left, top)}`, `m${pair(left - pen.x, top - pen.y)}`));
    pen = { x: left, y: top };
    let [x, y] = [left, top];
    do {
      const toX = follow(across, x, (each) => keyOf(each, y));
      parts.push(shorter(`H${toX}`, `h${toX - x}`));
      x = toX;
      const toY = follow(down, y, (each) => keyOf(x, each));
      // The last line leads to where the outline began.
      parts.push(x === left && toY === top ? 'z' : shorter(`V${toY}`, `v${toY - y}`));
      y = toY;
    } while (x !== left || y !== top);
  }
  return parts.join('');
}

const keyOf = (x: number, y: number): string => `${x} ${y}`;

function edgesOf(rows: readonly (readonly boolean[])[]): { across: Edges; down: Edges } {
  const isDark = (x: number, y: number): boolean => rows[y]?.[x] ?? false;
  const across: Edges = new Map();
  const down: Edges = new Map();
  for (let y = 0; y <= rows.length; y++)
    for (let x = 0; x <= rows.length; x++) {
      if (isDark(x, y) !== isDark(x, y - 1)) across.set(keyOf(x, y), [x, y]);
      if (isDark(x, y) !== isDark(x - 1, y)) down.set(keyOf(x, y), [x, y]);
    }
  return { across, down };
}

/** Takes the edges that go on from a place in a straight line, whichever way they lead; gives where they end. */
function follow(edges: Edges, from: number, keyAt: (place: number) => string): number {
  let to = from;
  while (edges.delete(keyAt(to))) to += 1;
  if (to === from) while (edges.delete(keyAt(to - 1))) to -= 1;
  return to;
}

const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const shorter = (a: string, b: string): string => (b.length < a.length ? b : a);
