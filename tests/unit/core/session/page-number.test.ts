import { describe, expect, it } from 'vitest';
import { withKey, type PageNumber } from '../../../../src/core/session/page-number.ts';

const typing = (...keys: readonly string[]): PageNumber =>
  keys.reduce<PageNumber>(({ typed }, key) => withKey(typed, key), { typed: undefined, taken: false });

describe('the number of a page', () => {
  it('is typed after g, and ends with Enter', () => {
    expect(typing('g', '1', '2')).toEqual({ typed: '12', taken: true });
    expect(typing('G', '1', '2', 'Enter')).toEqual({ typed: undefined, done: 12, taken: true });
    expect(typing('g', '1', '2', 'Backspace', 'Enter')).toMatchObject({ done: 1 });
  });

  it('is given up by any other key, which keeps its own meaning', () => {
    expect(typing('g', '1', 'b')).toEqual({ typed: undefined, taken: false });
    expect(typing('g', 'Escape')).toEqual({ typed: undefined, taken: true });
    expect(typing('g', 'Enter')).toEqual({ typed: undefined, taken: true });
  });

  it('is not begun by figures alone, which are votes', () => {
    expect(typing('1')).toEqual({ typed: undefined, taken: false });
  });
});
