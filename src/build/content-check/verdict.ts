/** Key of the check's result in `globalThis`: Astro loads the build's modules and the content's as separate copies. */
const place = Symbol.for('content-check');

/** @param verdict ends when the content is found without fault; a fault ends the build instead */
export function keepVerdict(verdict: Promise<void>): void {
  Reflect.set(globalThis, place, verdict);
}

/** Waits until the content is found without fault; at once where nothing is being checked. */
export async function verdict(): Promise<void> {
  await Reflect.get(globalThis, place);
}
