import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey, keyOf, meaningOf, type Key } from '../../../../src/course/quiz/key.ts';
import type { Question } from '../../../../src/schemas/quiz.ts';

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

describe('keyOf', () => {
  const text = { vi: 'v' };
  const common = { id: 'q', objective: 'o', prompt: text, explanation: text };
  const choice = (id: string): { id: string; text: typeof text; feedback: typeof text } => ({
    id,
    text,
    feedback: text,
  });

  it.each<[Question, Key]>([
    [
      { ...common, type: 'single-choice', choices: [choice('a'), choice('b')], correctChoices: ['b'] },
      { type: 'single-choice', choices: ['a', 'b'], correctChoices: ['b'] },
    ],
    [
      { ...common, type: 'multiple-choice', choices: [choice('a'), choice('b')], correctChoices: ['a', 'b'] },
      { type: 'multiple-choice', choices: ['a', 'b'], correctChoices: ['a', 'b'] },
    ],
    [
      {
        ...common,
        type: 'categorise',
        items: [{ id: 'x', text, category: 'sale', feedback: { correct: text, incorrect: text } }],
      },
      { type: 'categorise', items: { x: 'sale' } },
    ],
    [
      { ...common, type: 'order', steps: [choice('one'), choice('two'), choice('three')] },
      { type: 'order', steps: ['one', 'two', 'three'] },
    ],
    [
      {
        ...common,
        type: 'scenario',
        start: 's',
        scenes: [{ id: 's', text, choices: [{ ...choice('a'), next: 'end' }] }],
        outcomes: [{ id: 'end', score: 1, text }],
      },
      { type: 'scenario', start: 's', scenes: { s: { a: 'end' } }, outcomes: { end: 1 } },
    ],
  ])('takes what is right out of $type, without its words', (question, key) => expect(keyOf(question)).toEqual(key));
});

describe('encodeKey and decodeKey', () => {
  it.each([
    ['a b=1', keys[0]],
    ['a=1 b c=1', keys[1]],
    ['x=sale y=joint', keys[2]],
    ['one two three', keys[3]],
    ['s/a=t s/b=end t/a=end t/b=half end=1 half=0.5', keys[4]],
  ])('writes %s', (line, key) => expect(key && encodeKey(key)).toBe(line));

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
