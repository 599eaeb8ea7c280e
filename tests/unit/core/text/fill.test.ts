import { describe, expect, it } from 'vitest';
import { fill } from '../../../../src/core/text/fill.ts';

describe('fill', () => {
  it('puts values in their places, and leaves a place without one', () => {
    expect(fill('Câu {number} trên {total}', { number: 1 })).toBe('Câu 1 trên {total}');
  });

  it('does not read a value as a pattern', () => {
    expect(fill('“{query}”', { query: '$& {query}' })).toBe('“$& {query}”');
  });
});
