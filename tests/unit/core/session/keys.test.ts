import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../src/core/session/keys.ts';

const key = (name: string, code = '', shiftKey = false, modified = false) =>
  commandOf({ key: name, code, shiftKey, modified });

describe('commandOf', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    ['p', 'pause'],
    ['r', 'reveal'],
    ['0', 'clear'],
  ])('%s: %s', (name, command) => expect(key(name)).toEqual({ do: command }));

  it.each([
    ['F5', 'full'],
    ['f', 'full'],
    ['Escape', 'leave'],
    ['n', 'presenter'],
    ['?', 'keys'],
    ['c', 'camera'],
  ])('%s: %s', (name, act) => expect(key(name)).toBe(act));

  it('reads digits by their place, so that a shift takes a vote away on every keyboard', () => {
    expect(key('2', 'Digit2')).toEqual({ do: 'vote', choice: 1, by: 1 });
    expect(key('"', 'Digit2', true)).toEqual({ do: 'vote', choice: 1, by: -1 });
    expect(key('4', 'Numpad4')).toEqual({ do: 'vote', choice: 3, by: 1 });
    expect(key('5', 'Digit5')).toBeUndefined();
  });

  it('leaves the browser its own keys', () => {
    for (const name of ['b', 'p', '0', 'ArrowLeft']) expect(key(name, '', false, true)).toBeUndefined();
    expect(key('Tab')).toBeUndefined();
    expect(key(' ', 'Space', true)).toEqual({ do: 'previous' });
  });
});
