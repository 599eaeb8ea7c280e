/** How many windows are looked at on the way up: deeper nesting is a mistake or a circle. */
const mostWindows = 20;

/** What is looked at of a window. */
export interface WindowLike {
  readonly parent: unknown;
  readonly opener?: unknown;
}

/**
 * The object by which a platform speaks SCORM: in one of the windows around this one, or around the one that opened it.
 * @param name `API` for SCORM 1.2, `API_1484_11` for 2004
 * @returns undefined where there is none, or where a window of another origin is in the way
 */
export function findApi(start: WindowLike, name: string): object | undefined {
  const above = inParents(start, name);
  if (above) return above;
  const opener = read(start, 'opener') ?? read(topOf(start), 'opener');
  return typeof opener === 'object' && opener !== null ? inParents(opener, name) : undefined;
}

function inParents(start: object, name: string): object | undefined {
  let here = start;
  for (let seen = 0; seen < mostWindows; seen += 1) {
    const api = read(here, name);
    if (typeof api === 'object' && api !== null) return api;
    const parent = read(here, 'parent');
    if (typeof parent !== 'object' || parent === null || parent === here) return undefined;
    here = parent;
  }
  return undefined;
}

function topOf(start: object): object {
  let here = start;
  for (let seen = 0; seen < mostWindows; seen += 1) {
    const parent = read(here, 'parent');
    if (typeof parent !== 'object' || parent === null || parent === here) break;
    here = parent;
  }
  return here;
}

/** A window of another origin lets nothing of it be read. */
function read(from: object, name: string): unknown {
  try {
    return Reflect.get(from, name);
  } catch {
    return undefined;
  }
}
