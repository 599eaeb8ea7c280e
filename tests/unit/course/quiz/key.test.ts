import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey, meaningOf, type Key } from '../../../../src/course/quiz/key.ts';

const keys: Key[] = [
  { type: 'single-choice', choices: ['a', 'b'], correctChoices: ['b'] },
  { type: 'multiple-choice', choices: ['a', 'b', 'c'], correctChoices: ['a', 'c'] },
  { type: 'categorise', items: { x: 'sale', y: 'joint' } },
  { type: 'order', steps: ['one', 'two', 'three'] },
  {
    type: 'scenario',
    start: 's',
    scenes: { s: { a: 't', b: 'end' }, t: { a: 'end', b: 'half' } },
    outcomes: { end: 1, half: 0.5 },
  },
];

describe('encodeKey and decodeKey', () => {
  it.each(keys)('give back a $type', (key) => {
    expect(decodeKey(key.type, encodeKey(key))).toEqual(key);
  });

  it('write the start scene first', () => {
    const key: Key = { type: 'scenario', start: 'z', scenes: { a: { x: 'end' }, z: { x: 'a' } }, outcomes: { end: 1 } };
    expect(decodeKey('scenario', encodeKey(key))).toEqual(key);
  });

  it('refuse an unknown type', () => {
    expect(() => decodeKey('essay', 'a')).toThrow('unknown type essay');
  });
});

describe('meaningOf', () => {
  it('differs for every key', () => {
    expect(new Set(keys.map(meaningOf)).size).toBe(keys.length);
  });

  it('does not change when choices are put in another order', () => {
    expect(meaningOf({ type: 'single-choice', choices: ['a', 'b', 'c'], correctChoices: ['b'] })).toBe(
      meaningOf({ type: 'single-choice', choices: ['c', 'b', 'a'], correctChoices: ['b'] }),
    );
  });

  it.each<[string, Key, Key]>([
    [
      'the right choice',
      { type: 'single-choice', choices: ['a', 'b'], correctChoices: ['a'] },
      { type: 'single-choice', choices: ['a', 'b'], correctChoices: ['b'] },
    ],
    [
      'a new choice',
      { type: 'single-choice', choices: ['a', 'b'], correctChoices: ['a'] },
      { type: 'single-choice', choices: ['a', 'b', 'c'], correctChoices: ['a'] },
    ],
    ['the order of steps', { type: 'order', steps: ['a', 'b', 'c'] }, { type: 'order', steps: ['b', 'a', 'c'] }],
    ['a category', { type: 'categorise', items: { x: 'sale' } }, { type: 'categorise', items: { x: 'joint' } }],
  ])('changes with %s', (_name, before, after) => {
    expect(meaningOf(before)).not.toBe(meaningOf(after));
  });

  it('is short', () => {
    for (const key of keys) expect(meaningOf(key)).toMatch(/^[0-9a-z]{1,11}$/);
  });
});
