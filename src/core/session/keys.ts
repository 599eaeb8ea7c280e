import type { Command } from './deck-state.ts';

/** What a key asks for besides a command to the deck. */
export type WindowAct = 'full' | 'leave' | 'presenter' | 'keys' | 'camera';

/** A key, as a browser tells of it. */
export interface Pressed {
  readonly key: string;
  /** The place on the keyboard, which a shift does not change. */
  readonly code: string;
  readonly shiftKey: boolean;
  /** Ctrl, Alt or Meta is held. */
  readonly modified: boolean;
}

const commands: Readonly<Record<string, Command>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  PageDown: { do: 'next' },
  Enter: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  PageUp: { do: 'previous' },
  Backspace: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
  b: { do: 'black' },
  '.': { do: 'black' },
  w: { do: 'white' },
  ',': { do: 'white' },
  p: { do: 'pause' },
  '+': { do: 'longer', by: 60_000 },
  '=': { do: 'longer', by: 60_000 },
  '-': { do: 'longer', by: -60_000 },
  '−': { do: 'longer', by: -60_000 },
  r: { do: 'reveal' },
  '0': { do: 'clear' },
};

const acts: Readonly<Record<string, WindowAct>> = {
  f: 'full',
  F5: 'full',
  Escape: 'leave',
  n: 'presenter',
  '?': 'keys',
  c: 'camera',
};

/** What a key asks for; clickers send the same keys as keyboards. */
export function commandOf({ key, code, shiftKey, modified }: Pressed): Command | WindowAct | undefined {
  if (modified) return undefined;
  const [, digit] = /^(?:Digit|Numpad)([1-4])$/.exec(code) ?? [];
  if (digit !== undefined) return { do: 'vote', choice: Number(digit) - 1, by: shiftKey ? -1 : 1 };
  if (key === ' ') return { do: shiftKey ? 'previous' : 'next' };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return commands[name] ?? acts[name];
}
