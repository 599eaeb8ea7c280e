/** What of a course decides how its circles move. */
export interface CourseShape {
  /** How many lessons it has. */
  readonly lessons: number;
  /** How many are done when the circles touch; not always a whole number. */
  readonly touch: number;
}

/** How the two circles stand. */
export type Stage = 'apart' | 'near' | 'touching' | 'sharing' | 'met';

/** Where the circles are. Both shares go from 0 to 1, the second one begins when the first is 1. */
export interface Closeness {
  /** From far apart to touching. */
  readonly near: number;
  /** From touching to the logo, where each edge goes through the other's centre. */
  readonly shared: number;
  readonly stage: Stage;
}

/**
 * The circles touch after the first half of the parts; in a course of one part after half of the lessons.
 * @param parts how many lessons each part has, at least one
 */
export function courseShape(parts: readonly number[]): CourseShape {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const lessons = sum(parts);
  return { lessons, touch: parts.length > 1 ? sum(parts.slice(0, Math.floor(parts.length / 2))) : lessons / 2 };
}

/**
 * Where the circles are. `src/layouts/boot-circles.js` does the same before the first paint; a test compares both.
 * @param done how many lessons are done; more than there are count as all
 */
export function closeness(done: number, { lessons, touch }: CourseShape): Closeness {
  const some = Math.min(done, lessons);
  return {
    near: Math.min(1, some / touch),
    shared: Math.max(0, (some - touch) / (lessons - touch)),
    stage: stageOf(some, { lessons, touch }),
  };
}

function stageOf(done: number, { lessons, touch }: CourseShape): Stage {
  if (done >= lessons) return 'met';
  if (done > touch) return 'sharing';
  if (done === touch) return 'touching';
  return done > 0 ? 'near' : 'apart';
}
