import { expect, it } from 'vitest';
import { remembered } from '../../../../src/core/search/remembered.ts';

function counted(most?: number): { made: string[]; letters: (text: string) => string[] } {
  const made: string[] = [];
  const letters = remembered((text) => {
    made.push(text);
    return [...text];
  }, most);
  return { made, letters };
}

it('makes of each text once, and gives the same again', () => {
  const { made, letters } = counted();
  const first = letters('ab');
  expect(first).toEqual(['a', 'b']);
  expect(letters('c')).toEqual(['c']);
  expect(letters('ab')).toBe(first);
  expect(made).toEqual(['ab', 'c']);
});

it('remembers an empty text too', () => {
  let made = 0;
  const same = remembered((text) => {
    made += 1;
    return text;
  });
  expect([same(''), same('')]).toEqual(['', '']);
  expect(made).toBe(1);
});

it('forgets all when it is full, and goes on', () => {
  const { made, letters } = counted(2);
  for (const text of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) expect(letters(text)).toEqual([text]);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
