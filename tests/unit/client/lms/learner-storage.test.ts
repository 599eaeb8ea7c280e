import { describe, expect, it } from 'vitest';
import { LearnerStorage, type StorageLike } from '../../../../src/client/lms/learner-storage.ts';
import { ownPrefix } from '../../../../src/client/storage.ts';

/** A device's storage that can be full. */
function device(): StorageLike & { readonly items: Map<string, string>; full: boolean } {
  const items = new Map<string, string>();
  return {
    items,
    full: false,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    key: (at) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
}

const keysOf = (storage: StorageLike): (string | null)[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at));

describe('a learner’s storage in a package', () => {
  it('keeps two learners of one computer apart, and other courses alone', () => {
    const shared = device();
    shared.setItem('other-course:progress', 'x');
    const [one, other] = ['a1', 'b2'].map((learner) => new LearnerStorage(learner, true, () => shared));
    one?.setItem(`${ownPrefix}progress`, 'one');
    other?.setItem(`${ownPrefix}progress`, 'other');
    expect(one?.getItem(`${ownPrefix}progress`)).toBe('one');
    expect(other?.getItem(`${ownPrefix}progress`)).toBe('other');
    expect(keysOf(one ?? shared)).toEqual([`${ownPrefix}progress`]);
    expect([...shared.items.keys()]).toContain(`${ownPrefix}a1:progress`);
  });

  it('leaves the theme where pages read it before any script', () => {
    const shared = device();
    new LearnerStorage('a1', true, () => shared).setItem(`${ownPrefix}theme`, 'dark');
    expect(shared.getItem(`${ownPrefix}theme`)).toBe('dark');
  });

  it('keeps what a full or a closed device refuses for the session, and throws nothing', () => {
    const shared = device();
    const storage = new LearnerStorage('a1', true, () => shared);
    storage.setItem(`${ownPrefix}progress`, 'old');
    shared.full = true;
    storage.setItem(`${ownPrefix}progress`, 'new');
    expect(storage.getItem(`${ownPrefix}progress`)).toBe('new');
    const closed = new LearnerStorage('a1', true, () => {
      throw new Error('SecurityError');
    });
    closed.setItem(`${ownPrefix}progress`, 'new');
    expect(closed.getItem(`${ownPrefix}progress`)).toBe('new');
    closed.removeItem(`${ownPrefix}progress`);
    expect(closed.getItem(`${ownPrefix}progress`)).toBeNull();
    expect(keysOf(closed)).toEqual([]);
  });

  it('in a review writes nothing to the device', () => {
    const shared = device();
    new LearnerStorage('a1', true, () => shared).setItem(`${ownPrefix}progress`, 'old');
    const before = [...shared.items];
    const storage = new LearnerStorage('a1', false, () => shared);
    storage.setItem(`${ownPrefix}progress`, 'looked at');
    expect(storage.getItem(`${ownPrefix}progress`)).toBe('looked at');
    storage.removeItem(`${ownPrefix}progress`);
    expect(storage.getItem(`${ownPrefix}progress`)).toBeNull();
    expect([...shared.items]).toEqual(before);
  });
});
