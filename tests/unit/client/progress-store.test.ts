import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressStore, type Storage } from '../../../src/client/progress-store.ts';
import { progressKey } from '../../../src/client/storage.ts';
import { asideKey, asideLongest, asideMost, asideTexts, salvage } from '../../../src/client/salvage.ts';
import { mergeProgress } from '../../../src/core/progress/merge.ts';
import { emptyProgress, type Progress } from '../../../src/core/progress/record.ts';
import { seal } from '../../../src/core/progress/seal.ts';
import { checkDamaged, memory } from '../../helpers/damaged-stores.ts';
import { step, type Step } from '../../helpers/progress.ts';
import { runs } from '../../helpers/runs.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Storage as tabs see it: each its own copy, in which another tab's writes appear only when their event does. */
class SharedStorage {
  readonly tabs: { seen: Map<string, string>; events: (string | null)[]; store: ProgressStore }[];
  full = false;

  constructor(count: number) {
    this.tabs = Array.from({ length: count }, (_, own) => {
      const seen = new Map<string, string>();
      return { seen, events: [], store: new ProgressStore(this.#adapters(seen, own), salvage) };
    });
  }

  #adapters(seen: Map<string, string>, own: number): Storage {
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
        // A tab that could not write does so with the next change.
        for (const { store } of shared.tabs) add(store, last);
        let rounds = 0;
        while (shared.tabs.some((_, index) => shared.deliver(index))) expect((rounds += 1)).toBeLessThan(500);
        for (const { store, seen } of shared.tabs) {
          expect(text(store.read())).toBe(text(all));
          expect(seen.get(progressKey)).toBe(seal(all));
        }
      }),
      { numRuns: runs(2_000) },
    );
  }, 60_000);

  it('forget what one of them has deleted', () => {
    const shared = new SharedStorage(2);
    const [a, b] = shared.tabs;
    const change: Progress = { ...emptyProgress, names: { d: { time: '2026-01-01T08:00:00.000Z', name: 'An' } } };
    a?.store.add(change);
    shared.deliver(1);
    expect(b?.store.read()).toEqual(change);
    a?.store.delete();
    shared.deliver(1);
    b?.store.add({ ...emptyProgress, lessons: { l: { visited: '2026-01-01T08:01:00.000Z' } } });
    expect(b?.store.read().names).toEqual({});
  });

  it('that come back from the back cache do not bring back what was deleted meanwhile', () => {
    const shared = new SharedStorage(2);
    const [a, b] = shared.tabs;
    a?.store.add({ ...emptyProgress, names: { d: { time: '2026-01-01T08:00:00.000Z', name: 'An' } } });
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

const change: Progress = { ...emptyProgress, lessons: { l: { visited: '2026-01-01T08:00:00.000Z' } } };

describe('what is in storage may be anything', () => {
  it('300 damaged records: no exception, what is left out is set aside unchanged, learning goes on', async () => {
    // 5,000 of each version run at night: `tests/nightly/damaged-stores.test.ts`.
    await checkDamaged(300);
  });

  it('keeps what is done before a record of another version is read, and then both', async () => {
    const stored = text({ version: 2, lessons: { k: { visited: '2026-01-01T08:00:00.000Z' } } });
    const storage = memory(10_000, { [progressKey]: stored });
    const told: boolean[] = [];
    const store = new ProgressStore(storage, salvage, (kept) => told.push(kept));
    expect(store.read()).toEqual(emptyProgress);
    expect(store.add(change)).toBe(true);
    expect(storage.items.get(progressKey)).toBe(stored);
    await store.ready();
    expect(Object.keys(store.read().lessons)).toEqual(['k', 'l']);
    expect(storage.items.get(progressKey)).toBe(seal(store.read()));
    expect(told).toEqual([true]);
  });

  it('does not bring back what was deleted before it was read', async () => {
    const storage = memory(10_000, { [progressKey]: text({ ...change, version: 2 }) });
    const store = new ProgressStore(storage, salvage);
    const reading = store.ready();
    store.delete();
    await reading;
    expect(store.read()).toEqual(emptyProgress);
    expect(storage.items.get(progressKey)).toBeUndefined();
  });

  it('says that nothing is kept where the code that reads it does not load, and writes nothing over it', async () => {
    const stored = text({ ...change, version: 2 });
    const storage = memory(10_000, { [progressKey]: stored });
    const told: boolean[] = [];
    const store = new ProgressStore(
      storage,
      () => Promise.reject(new Error('offline')),
      (kept) => told.push(kept),
    );
    await store.ready();
    expect(store.add(change)).toBe(false);
    expect(told).toEqual([false]);
    expect(storage.items.get(progressKey)).toBe(stored);
  });

  it('saves the sound lessons and questions of a record that is damaged in one place', async () => {
    const broken = text({ ...change, lessons: { ...change.lessons, k: 'x' } });
    const store = new ProgressStore(memory(1_000, { [progressKey]: broken }), salvage);
    await store.ready();
    expect(store.read()).toEqual(change);
  });

  it.each([
    ['text', 'x'.repeat(5_000_000)],
    ['a deep list', `{"version":2,"lessons":${'['.repeat(200_000)}${' '.repeat(4_600_000)}${']'.repeat(200_000)}}`],
    [
      'many lessons',
      text({ version: 2, lessons: Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`l${n}`, 1])) }),
    ],
  ])(
    '5 MB of %s, with no room for a second copy: its beginning is set aside, and what is done is kept',
    async (_name, stored) => {
      const storage = memory(stored.length + 100, { [progressKey]: stored });
      const store = new ProgressStore(storage, salvage);
      await store.ready();
      expect(store.add({ ...change, names: { d: { time: '2026-01-01T08:00:00.000Z', name: 'A'.repeat(300) } } })).toBe(
        true,
      );
      expect(store.read().lessons).toEqual(change.lessons);
      expect(asideTexts(storage.read(asideKey))).toEqual([stored.slice(0, asideLongest)]);
    },
  );

  it('sets aside each text once, and no more than a few', async () => {
    const storage = memory(1_000_000);
    for (let round = 0; round < 3; round += 1)
      for (const rubbish of ['a', 'b', 'c', 'd', 'e']) {
        storage.items.set(progressKey, rubbish);
        await new ProgressStore(storage, salvage).ready();
      }
    expect(asideTexts(storage.read(asideKey))).toEqual(['c', 'd', 'e']);
    expect(asideMost).toBe(3);
  });

  it('does not write over what it can neither read nor move', async () => {
    const items = new Map<string, string>([[progressKey, 'rubbish']]);
    const storage: Storage = {
      read: (key) => items.get(key) ?? null,
      write: (key, value) => key === progressKey && items.set(key, value) === items,
      remove: (key) => void items.delete(key),
    };
    const store = new ProgressStore(storage, salvage);
    await store.ready();
    expect(store.add(change)).toBe(false);
    expect(store.read()).toEqual(change);
    expect(items.get(progressKey)).toBe('rubbish');
  });
});

describe('a stamp', () => {
  it('has a number above all that are known, and the device that it was made on', () => {
    const storage = memory(10_000);
    const store = new ProgressStore(storage, salvage);
    const { n, by } = store.stamp();
    expect(n).toBe(1);
    store.add({ ...emptyProgress, names: { other: { time: '2031-01-01T00:00:00.000Z', name: '"n":99', n: 41 } } });
    expect(store.stamp()).toMatchObject({ n: 42, by });
    expect(new ProgressStore(storage, salvage).stamp()).toMatchObject({ n: 42, by });
    store.add({ ...emptyProgress, names: { other: { time: '2031-01-01T00:00:00.000Z', name: '', n: 9e15 } } });
    expect(store.stamp().n).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  it('is made where the stored id of the device is rubbish', () => {
    const storage = memory(10_000, { 'sale-marketing:device': '"><b>' });
    expect(new ProgressStore(storage, salvage).stamp().by).toMatch(/^[a-z\d]+$/);
  });
});

describe('storage that keeps nothing', () => {
  it('works for the visit and says so', () => {
    const store = new ProgressStore({ read: () => null, write: () => false, remove: () => undefined }, salvage);
    expect(store.add(change)).toBe(false);
    expect(store.read()).toEqual(change);
    store.resume();
    expect(store.read()).toEqual(change);
  });

  it('that was full for a while gets everything once there is room', () => {
    const storage = memory(0);
    let room = false;
    const write = (key: string, value: string): boolean => room && Boolean(storage.items.set(key, value));
    const store = new ProgressStore({ ...storage, write }, salvage);
    expect(store.add(change)).toBe(false);
    room = true;
    const next: Progress = { ...emptyProgress, lessons: { k: change.lessons['l'] ?? { visited: '' } } };
    expect(store.add(next)).toBe(true);
    expect(storage.items.get(progressKey)).toBe(seal(mergeProgress(change, next)));
  });
});
