import { describe, expect, it } from 'vitest';
import { advice, noVotes, strongestLure, voters, withVotes } from '../../../../src/core/session/ballot.ts';

describe('votes', () => {
  it('are added and taken away, never below none', () => {
    const one = withVotes(noVotes(3), 1, 1);
    expect(one).toEqual([0, 1, 0]);
    expect(withVotes(withVotes(one, 1, -1), 1, -1)).toEqual([0, 0, 0]);
    expect(withVotes(one, 7, 1)).toEqual(one);
    expect(voters([4, 5, 11])).toBe(20);
  });

  it.each([
    [[0, 0, 0], undefined],
    [[8, 2, 1], 'teach'],
    [[7, 3, 0], 'talk'],
    [[2, 1, 0], 'talk'],
    [[3, 1, 0], 'teach'],
    [[3, 7, 0], 'talk'],
    [[3, 8, 0], 'reveal'],
  ])('%j, the second of them right: %s', (count, told) => expect(advice(count, 1)).toBe(told));

  it('name the strongest lure', () => {
    expect(strongestLure([2, 9, 3], 1)).toBe(2);
    expect(strongestLure([0, 9, 0], 1)).toBeUndefined();
  });
});
