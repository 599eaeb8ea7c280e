import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideKey, progressKey, ProgressStore, type Storage } from '../../../src/browser/progress-store.ts';
import { mergeProgress } from '../../../src/course/progress/merge.ts';
import { emptyProgress, type Progress } from '../../../src/course/progress/record.ts';
import { progress, step, type Step } from '../../helpers/progress.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Storage as tabs see it: each its own copy, in which another tab's writes appear only when their event does. */
class SharedStorage {
  readonly tabs: { seen: Map<string, string>; events: (string | null)[]; store: ProgressStore }[];
  full = false;

  constructor(count: number) {
    this.tabs = Array.from({ length: count }, (_, own) => {
      const seen = new Map<string, string>();
      return { seen, events: [], store: new ProgressStore(this.#doors(seen, own)) };
    });
  }

  #doors(seen: Map<string, string>, own: number): Storage {
    return {
      read: (key) => seen.get(key) ?? null,
      write: (key, value) => {
        if (this.full) return false;
        seen.set(key, value);
        this.#tell(own, value);
        return true;
      },
      remove: (key) => {
        seen.delete(key);
        this.#tell(own, null);
      },
    };
  }

  #tell(from: number, value: string | null): void {
    this.tabs.forEach(({ events }, index) => index !== from && events.push(value));
  }

  /** Hands the oldest waiting event to a tab; false when none waits. */
  deliver(index: number): boolean {
    const tab = this.tabs[index];
    const value = tab?.events.shift();
    if (!tab || value === undefined) return false;
    if (value === null) tab.seen.delete(progressKey);
    else tab.seen.set(progressKey, value);
    tab.store.met(value);
    return true;
  }
}

type Move = { tab: number } & ({ step: Step } | { deliver: true } | { full: boolean });

const move: fc.Arbitrary<Move> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.oneof(
      { weight: 3, arbitrary: step.map((each) => ({ step: each })) },
      { weight: 2, arbitrary: fc.constant({ deliver: true as const }) },
      { weight: 1, arbitrary: fc.boolean().map((full) => ({ full })) },
    ),
  )
  .map(([tab, what]) => ({ tab, ...what }));

describe('tabs', () => {
  it('never lose what another has written, in any interleaving, also when storage was full in between', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), step, (moves, last) => {
        const shared = new SharedStorage(3);
        let all = emptyProgress;
        const add = (store: ProgressStore | undefined, each: Step): void => {
          const change = each(store?.read() ?? emptyProgress);
          all = mergeProgress(all, change);
          store?.add(change);
        };
        for (const each of moves) {
          if ('step' in each) add(shared.tabs[each.tab]?.store, each.step);
          else if ('full' in each) shared.full = each.full;
          else shared.deliver(each.tab);
        }
        shared.full = false;
        // Whoever could not write does so with the next change.
        for (const { store } of shared.tabs) add(store, last);
        let rounds = 0;
        while (shared.tabs.some((_, index) => shared.deliver(index))) expect((rounds += 1)).toBeLessThan(500);
        for (const { store, seen } of shared.tabs) {
          expect(text(store.read())).toBe(text(all));
          expect(seen.get(progressKey)).toBe(text(all));
        }
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('forget what one of them has deleted', () => {
    const shared = new SharedStorage(2);
    const [a, b] = shared.tabs;
    const change: Progress = { ...emptyProgress, learner: { time: '2026-01-01T08:00:00.000Z', name: 'An' } };
    a?.store.add(change);
    shared.deliver(1);
    expect(b?.store.read()).toEqual(change);
    a?.store.delete();
    shared.deliver(1);
    b?.store.add({ ...emptyProgress, lessons: { l: { visited: '2026-01-01T08:01:00.000Z' } } });
    expect(b?.store.read()).not.toHaveProperty('learner');
  });

  it('that come back from the back cache do not bring back what was deleted meanwhile', () => {
    const shared = new SharedStorage(2);
    const [a, b] = shared.tabs;
    a?.store.add({ ...emptyProgress, learner: { time: '2026-01-01T08:00:00.000Z', name: 'An' } });
    shared.deliver(1);
    b?.store.read();
    a?.store.delete();
    // The event never reached the page in the cache; its storage shows the deletion.
    b?.events.splice(0);
    b?.seen.clear();
    b?.store.resume();
    expect(b?.store.read()).toEqual(emptyProgress);
  });
});

/** Storage of a size, in characters. */
function memory(room: number, items: Readonly<Record<string, string>> = {}): Storage & { items: Map<string, string> } {
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

/** All values of a JSON value, with nothing of their places, sorted. */
function leaves(value: unknown): string[] {
  return value instanceof Object ? Object.values(value).flatMap(leaves).toSorted() : [text(value)];
}

/** What may have become of a stored record. */
const corrupted: fc.Arbitrary<string> = progress.map(text).chain((sound) => {
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
      .constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
      .chain((name) =>
        fc.constantFrom(
          sound.replace('{', `{"${name}":{"version":2},`),
          sound.replace('"lessons":{', `"lessons":{"${name}":{"visited":1},`),
          sound.replace('"questions":{', `"questions":{"${name}":{"${name}":{"attempts":"x"}},`),
        ),
      ),
    fc
      .constantFrom('"lessons"', '"questions"', '"sittings"', '"version"')
      .chain((name) =>
        fc.jsonValue().map((value) => sound.replace(new RegExp(`${name}:`), `${name}:${JSON.stringify(value)},"was":`)),
      ),
  );
});

describe('what is in storage may be anything', () => {
  it('5,000 damaged records: no exception, what is left out is set aside unchanged, learning goes on', () => {
    let setAside = 0;
    fc.assert(
      fc.property(corrupted, (stored) => {
        const storage = memory(1_000_000, { [progressKey]: stored });
        const store = new ProgressStore(storage);
        const saved = store.read();
        expect(store.add(change)).toBe(true);
        expect(store.read()).toEqual(mergeProgress(saved, change));
        expect(new ProgressStore(storage).read()).toEqual(store.read());
        const aside = [...storage.items].filter(([key]) => key.startsWith(asideKey));
        setAside += aside.length;
        for (const [, value] of aside) expect(value).toBe(stored);
        if (aside.length === 0) expect(leaves(JSON.parse(stored))).toEqual(leaves(saved));
      }),
      { numRuns: 5_000 },
    );
    expect(setAside).toBeGreaterThan(2_500);
    expect(Reflect.has({}, 'version')).toBe(false);
  }, 120_000);

  it('saves the sound lessons and questions of a record that is damaged in one place', () => {
    const broken = text({ ...change, lessons: { ...change.lessons, k: 'x' } });
    expect(new ProgressStore(memory(1_000, { [progressKey]: broken })).read()).toEqual(change);
  });

  it.each([
    ['text', 'x'.repeat(5_000_000)],
    ['a deep list', `{"version":2,"lessons":${'['.repeat(200_000)}${' '.repeat(4_600_000)}${']'.repeat(200_000)}}`],
    [
      'many lessons',
      text({ version: 2, lessons: Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`l${n}`, 1])) }),
    ],
  ])(
    '5 MB of %s, with no room for a second copy: moved aside, and what does not fit lasts for the visit',
    (_name, stored) => {
      const storage = memory(stored.length + 100, { [progressKey]: stored });
      const store = new ProgressStore(storage);
      expect(store.read()).toEqual(emptyProgress);
      store.add({ ...change, learner: { time: '2026-01-01T08:00:00.000Z', name: 'A'.repeat(300) } });
      expect(store.read().lessons).toEqual(change.lessons);
      expect([...storage.items.values()]).toContain(stored);
    },
  );

  it('does not write over what it can neither read nor move', () => {
    const items = new Map([[progressKey, 'rubbish']]);
    const storage: Storage = {
      read: (key) => items.get(key) ?? null,
      write: (key, value) => key === progressKey && items.set(key, value) === items,
      remove: (key) => void items.delete(key),
    };
    const store = new ProgressStore(storage);
    expect(store.add(change)).toBe(false);
    expect(store.read()).toEqual(change);
    expect(items.get(progressKey)).toBe('rubbish');
  });
});

describe('storage that keeps nothing', () => {
  it('works for the visit and says so', () => {
    const store = new ProgressStore({ read: () => null, write: () => false, remove: () => undefined });
    expect(store.add(change)).toBe(false);
    expect(store.read()).toEqual(change);
    store.resume();
    expect(store.read()).toEqual(change);
  });

  it('that was full for a while gets everything once there is room', () => {
    const storage = memory(0);
    let room = false;
    const store = new ProgressStore({
      ...storage,
      write: (key, value) => room && Boolean(storage.items.set(key, value)),
    });
    expect(store.add(change)).toBe(false);
    room = true;
    const next: Progress = { ...emptyProgress, lessons: { k: change.lessons['l'] ?? { visited: '' } } };
    expect(store.add(next)).toBe(true);
    expect(storage.items.get(progressKey)).toBe(text(mergeProgress(change, next)));
  });
});
