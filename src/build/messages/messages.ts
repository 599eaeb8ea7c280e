import { fill } from '../../core/text/fill.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What an author is told of one fault. `{name}` is a place for a value. */
export interface FaultText {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** A kind of fault. What stands before the first dot is the rule that is broken, the rest one way of breaking it. */
export type FaultKey = keyof typeof vi.faults;

/** A sentence or a word beside the faults. */
export type WordKey = keyof typeof vi.words;

/** All that the checks and commands say to authors in one language. */
export interface Messages {
  readonly faults: Readonly<Record<FaultKey, FaultText>>;
  readonly words: Readonly<Record<WordKey, string>>;
}

/** What is put into the places of a message, by their names. */
export type Values = Readonly<Record<string, string | number>>;

const catalogues: ReadonlyMap<string, Messages> = new Map([
  ['vi', vi],
  ['en', en],
]);

/** The messages for authors who write in a language: in that one, else in English. */
export const messagesIn = (language: string): Messages => catalogues.get(language) ?? en;

const isFaultKey = (key: string): key is FaultKey => Object.hasOwn(vi.faults, key);
const isWordKey = (key: string): key is WordKey => Object.hasOwn(vi.words, key);

/**
 * The text of a fault with its values.
 * @throws where the catalogue has no such key
 */
export function faultText({ faults }: Messages, key: string, values: Values): FaultText {
  if (!isFaultKey(key)) throw new Error(`The catalogues of messages have no “${key}”`);
  const { expected, found, fix } = faults[key];
  return { expected: fill(expected, values), found: fill(found, values), fix: fill(fix, values) };
}

/** The word of a key that is put together from data; the data itself where there is none. */
export function wordOr({ words }: Messages, key: string, otherwise: string): string {
  return isWordKey(key) ? words[key] : otherwise;
}

/** The rule of a fault's key. */
export const ruleOf = (key: string): string => key.replace(/\..*/, '');

/** Items after one another; a dash for none. */
export const listed = (items: Iterable<string>): string => [...items].join(', ') || '–';
