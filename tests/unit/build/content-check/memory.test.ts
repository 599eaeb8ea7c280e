import { describe, expect, it } from 'vitest';
import { Recalled } from '../../../../src/build/content-check/memory.ts';

describe('what is recalled', () => {
  const made: string[] = [];
  const make = (text: string) => (): string => {
    made.push(text);
    return text.toUpperCase();
  };

  it('is made once for the same text of the same file, and again for another', () => {
    const recalled = new Recalled<string>();
    const of = (name: string, text: string): string | undefined => recalled.of(name, text, make(text), () => true);
    made.length = 0;
    expect([of('a', 'x'), of('a', 'x'), of('b', 'x'), of('a', 'y'), of('a', 'x')]).toEqual(['X', 'X', 'X', 'Y', 'X']);
    expect(made).toEqual(['x', 'x', 'y', 'x']);
  });

  it('is made each time while it is faulty, or cannot be made', () => {
    const recalled = new Recalled<string>();
    made.length = 0;
    for (const isSound of [false, false, true, true]) recalled.of('a', 'x', make('x'), () => isSound);
    expect(made).toEqual(['x', 'x', 'x']);
    expect(
      recalled.of(
        'b',
        'x',
        () => undefined,
        () => true,
      ),
    ).toBeUndefined();
    expect(recalled.of('b', 'x', make('x'), () => true)).toBe('X');
  });
});
