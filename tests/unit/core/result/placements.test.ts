import { describe, expect, it } from 'vitest';
import { partPictures, slipsOf } from '../../../../src/core/result/placements.ts';

describe('where a group put the parts of a question', () => {
  it('is counted for each part, what is wrong by how often', () => {
    const key = new Map([
      ['price', 'joint'],
      ['visit', 'sale'],
    ]);
    const answers = [
      new Map([
        ['price', 'sale'],
        ['visit', 'sale'],
      ]),
      new Map([['price', 'sale']]),
      new Map([
        ['price', 'marketing'],
        ['visit', 'joint'],
      ]),
      new Map([['price', 'joint']]),
    ];
    expect(partPictures(answers, key)).toEqual([
      {
        part: 'price',
        right: 'joint',
        rightCount: 1,
        elsewhere: [
          { where: 'sale', count: 2 },
          { where: 'marketing', count: 1 },
        ],
      },
      { part: 'visit', right: 'sale', rightCount: 1, elsewhere: [{ where: 'joint', count: 1 }] },
    ]);
  });
});

describe('steps the wrong way round', () => {
  const key = ['a', 'b', 'c'];
  it('are neighbours of the right order, the most frequent first', () => {
    const answers = [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['a', 'c', 'b'],
      ['c', 'a', 'b'],
    ];
    expect(slipsOf(answers, key)).toEqual([
      { step: 2, after: 3, count: 2 },
      { step: 1, after: 2, count: 1 },
    ]);
  });

  it('are none of an answer that does not have them', () => {
    expect(slipsOf([['a'], []], key)).toEqual([]);
  });
});
