import { describe, expect, it } from 'vitest';
import { drawCode, isForPool, readDrawCode, spelled } from '../../../../src/core/quiz/shared-draw.ts';

describe('the code of a shared draw', () => {
  const code = drawCode('45.o.2a.c', 'pool');

  it('is six signs that nobody mistakes, read back in any spelling', () => {
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    const read = readDrawCode(code);
    expect(read && isForPool(read, 'pool')).toBe(true);
    expect(readDrawCode(` ${spelled(code).toLowerCase()} `)).toEqual(read);
  });

  it('tells another pool, and differs by session', () => {
    const pools = Array.from({ length: 2000 }, (_, at) => `pool ${at}`);
    const read = readDrawCode(code);
    expect(pools.filter((pool) => read && isForPool(read, pool)).length).toBeLessThan(3);
    const sessions = new Set(pools.map((each) => drawCode(each, 'pool').slice(0, 3)));
    expect(sessions.size).toBeGreaterThan(1900);
    expect(drawCode('45.o.2a.c', 'pool')).toBe(code);
  });

  it.each(['', 'ABC', 'ABCDEFG', 'ABC0EF', 'ABCIEF', '<b>', 'ÁBCDEF'])('is not %j', (text) =>
    expect(readDrawCode(text)).toBeUndefined(),
  );
});
