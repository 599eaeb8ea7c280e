import { describe, expect, it } from 'vitest';
import { readUi } from '../../../src/build/ui-file.ts';
import { meaningOf, type Key } from '../../../src/core/quiz/key.ts';
import { contentOf, encodeKey, keyOf } from '../../../src/quiz/content.ts';
import { decodeQuestion } from '../../../src/quiz/types.ts';
import type { Question } from '../../../src/schemas/quiz.ts';
import { root } from '../../helpers/project.ts';

/** Keys as they are hashed; each type has its own form. */
interface AnyKey extends Key {
  readonly [field: string]: unknown;
}

const keys: AnyKey[] = [
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

  it.each<[Question, AnyKey]>([
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

describe('encodeKey', () => {
  const text = { vi: 'v' };
  const common = { id: 'q', objective: 'o', prompt: text, explanation: text };
  const choice = (id: string): { id: string; text: typeof text; feedback: typeof text } => ({
    id,
    text,
    feedback: text,
  });
  const story: Question = {
    ...common,
    type: 'scenario',
    start: 'z',
    scenes: [
      {
        id: 'a',
        text,
        choices: [
          { ...choice('x'), next: 'end' },
          { ...choice('y'), next: 'half' },
        ],
      },
      { id: 'z', text, choices: [{ ...choice('x'), next: 'a' }] },
    ],
    outcomes: [
      { id: 'end', score: 1, text },
      { id: 'half', score: 0.5, text },
    ],
  };

  it('writes the start scene first, and what it writes is read', () => {
    expect(encodeKey(story)).toBe('z/x=a a/x=end a/y=half end=1 half=0.5');
    expect(decodeQuestion('scenario', encodeKey(story)).key).toEqual(keyOf(story));
  });

  it('knows which choices are right, in a story those after which the best end is still open', () => {
    const single: Question = {
      ...common,
      type: 'single-choice',
      choices: [choice('a'), choice('b')],
      correctChoices: ['b'],
    };
    const right = (question: Question): string[][] =>
      contentOf(question)
        .choiceSets()
        .map(({ choices }) => choices.filter((each) => each.right).map(({ id }) => id));
    expect(right(single)).toEqual([['b']]);
    expect(right(story)).toEqual([['x'], ['x']]);
  });
});

describe('meaningOf', () => {
  it('differs for every key', () => {
    expect(new Set(keys.map(meaningOf)).size).toBe(keys.length);
  });

  it('does not change when choices are put in another order', () => {
    const key = (choices: string[]): AnyKey => ({ type: 'single-choice', choices, correctChoices: ['b'] });
    expect(meaningOf(key(['a', 'b', 'c']))).toBe(meaningOf(key(['c', 'b', 'a'])));
  });

  it.each<[string, AnyKey, AnyKey]>([
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

describe('lines', () => {
  it('end a step with a full stop, unless it ends itself', () => {
    const step = (text: string) => ({ id: text.slice(0, 3), text: { en: text }, feedback: { en: 'So it is.' } });
    const question: Question = {
      ...{ id: 'q', objective: 'o', prompt: { en: 'p' }, explanation: { en: 'e' } },
      type: 'order',
      steps: [step('Wash'), step('Who dries?'), step('Put away')],
    };
    const lines = contentOf(question).lines({ say: (text) => text['en'] ?? '', ui: readUi(root, 'en') });
    expect(lines.map(({ bold }) => bold)).toEqual(['Wash.', 'Who dries?', 'Put away.']);
  });
});
