import fc from 'fast-check';
import { expect } from 'vitest';
import { ProgressStore, type Storage } from '../../src/client/progress-store.ts';
import { progressKey } from '../../src/client/storage.ts';
import { asideKey, asideLongest, asideMost, asideTexts, salvage } from '../../src/client/salvage.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { emptyProgress, type Progress } from '../../src/core/progress/record.ts';
import { seal } from '../../src/core/progress/seal.ts';
import { progress } from './progress.ts';

/** Storage of a size, in characters. */
export function memory(
  room: number,
  items: Readonly<Record<string, string>> = {},
): Storage & { items: Map<string, string> } {
  const kept = new Map(Object.entries(items));
  const used = (): number => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    items: kept,
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      const before = kept.get(key) ?? '';
      if (used() - before.length + value.length + (kept.has(key) ? 0 : key.length) > room) return false;
      kept.set(key, value);
      return true;
    },
    remove: (key) => void kept.delete(key),
  };
}

const change: Progress = { ...emptyProgress, lessons: { l: { visited: '2026-01-01T08:00:00.000Z' } } };

const text = (value: unknown): string => JSON.stringify(value);

/** All values of a JSON value, with nothing of their places, sorted. */
function leaves(value: unknown): string[] {
  return value instanceof Object ? Object.values(value).flatMap(leaves).toSorted() : [text(value)];
}

/** A sound record as each version stored it; those before the present one had less. */
const stored: fc.Arbitrary<string> = progress.chain((sound) =>
  fc.constantFrom(
    seal(sound),
    text(sound),
    text({ ...sound, version: 2, learner: { time: '2026-01-01T08:00:00.000Z', name: 'An' } }),
    text({
      version: 1,
      lessons: sound.lessons,
      questions: { q: { meaning: 'm', attempts: [{ at: '2026-01-01', response: 'a', scaled: 1 }], draft: 'b' } },
    }),
  ),
);

/** What may have become of a stored record. */
const corrupted: fc.Arbitrary<string> = stored.chain((sound) => {
  const place = fc.nat({ max: Math.max(0, sound.length - 1) });
  return fc.oneof(
    place.map((end) => sound.slice(0, end)),
    fc
      .tuple(place, fc.integer({ min: 0, max: 6 }))
      .map(
        ([index, bit]) =>
          sound.slice(0, index) + String.fromCharCode(sound.charCodeAt(index) ^ (1 << bit)) + sound.slice(index + 1),
      ),
    fc.json(),
    fc.string(),
    fc
      .jsonValue()
      .map((value) => sound.replace(/"(time|at|visited|meaning)":"[^"]*"/, (_, name) => `"${name}":${text(value)}`)),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
      .chain((name) =>
        fc.constantFrom(
          sound.replace('{', `{"${name}":{"version":2},`),
          sound.replace('"lessons":{', `"lessons":{"${name}":{"visited":1},`),
          sound.replace('"questions":{', `"questions":{"${name}":{"${name}":{"attempts":"x"}},`),
        ),
      ),
    fc
      .constantFrom('"lessons"', '"questions"', '"sittings"', '"version"', '"names"', '"games"')
      .chain((name) =>
        fc.jsonValue().map((value) => sound.replace(new RegExp(`${name}:`), `${name}:${JSON.stringify(value)},"was":`)),
      ),
  );
});

/**
 * Damaged records of every version: no exception, what is sound is saved, what is left out is set aside unchanged and
 * within bounds, and learning goes on.
 * @param runs how many
 */
export async function checkDamaged(runs: number): Promise<void> {
  let setAside = 0;
  await fc.assert(
    fc.asyncProperty(corrupted, async (damaged) => {
      const storage = memory(1_000_000, { [progressKey]: damaged });
      const store = new ProgressStore(storage, salvage);
      await store.ready();
      const saved = store.read();
      expect(store.add(change)).toBe(true);
      expect(store.read()).toEqual(mergeProgress(saved, change));
      expect(new ProgressStore(storage, salvage).read()).toEqual(store.read());
      const aside = asideTexts(storage.read(asideKey));
      // What was not set aside is all there; records of earlier versions are moved into another shape.
      if (aside.length === 0 && damaged.startsWith('{"version":3'))
        expect(leaves(JSON.parse(damaged.replace(/,"seal":"[^"]*"}$/, '}')))).toEqual(leaves(saved));
      setAside += aside.length;
      expect(aside.length).toBeLessThanOrEqual(asideMost);
      for (const value of aside) expect(value).toBe(damaged.slice(0, asideLongest));
    }),
    { numRuns: runs },
  );
  expect(setAside).toBeGreaterThan(runs / 4);
  expect(Reflect.has({}, 'version')).toBe(false);
}
