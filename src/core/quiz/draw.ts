/** A reproducible source of numbers in [0, 1): mulberry32, seeded by FNV-1a of a text. Not for security. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new list in an order that the seed alone decides (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = randomFrom(seed);
  const drawn: T[] = [];
  for (const item of items) drawn.splice(Math.floor(random() * (drawn.length + 1)), 0, item);
  return drawn;
}

/**
 * Steps in a start order for an ordering question: decided by the seed and never the right one.
 * @param steps two or more, in the right order
 */
export function startOrder<T>(steps: readonly T[], seed: string): T[] {
  const drawn = shuffle(steps, seed);
  return drawn.every((step, index) => step === steps[index]) ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}
