import {
  faultText,
  messagesIn,
  ruleOf,
  wordOr,
  type FaultKey,
  type Messages,
  type Values,
} from '../messages/messages.ts';
import type { vi } from '../messages/vi.ts';
import type { Fault } from './fault.ts';

/** A way into parsed data: keys and positions, as in `['modules', 0, 'slug']`. */
export type Path = readonly (string | number)[];

/** Parsed data that remembers on which line each value stands. */
export interface Located {
  readonly value: unknown;
  /** 1-based line of the value at `path`, or of its nearest ancestor that exists. */
  readonly lineOf: (path: Path) => number;
  /** 1-based line of a key itself, for keys that should not be there. */
  readonly lineOfKey: (path: Path) => number;
  /** What stands on a 1-based line; nothing past the end of the data. */
  readonly textOf: (line: number) => string | undefined;
}

type Faults = (typeof vi)['faults'];

/** The names in a text that values are put in place of; what has a space is no name. */
type Places<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name extends '' ? never : Name) | Places<Rest>
  : never;

type ValuesOf<K extends FaultKey> = Places<Faults[K]['expected'] | Faults[K]['found'] | Faults[K]['fix']>;

/** The values that a fault's text has places for; nothing where it has none. */
type Told<K extends FaultKey> = [ValuesOf<K>] extends [never]
  ? []
  : [values: Readonly<Record<ValuesOf<K>, string | number>>];

/** Collects the faults of one file. */
export class FileFaults {
  readonly #file: string;
  readonly #faults: Fault[];
  readonly #messages: Messages;

  /**
   * @param file path from the project's root
   * @param faults the report that every file adds to
   * @param messages in the author's language
   */
  constructor(file: string, faults: Fault[], messages: Messages = messagesIn('vi')) {
    this.#file = file;
    this.#faults = faults;
    this.#messages = messages;
  }

  /** @param line 1-based; 0 for the file as a whole */
  add<K extends FaultKey>(line: number, key: K, ...[values]: Told<K>): void {
    this.say(line, key, values);
  }

  /**
   * As {@link add}, for keys that are put together from data.
   * @throws where the catalogues have no such key
   */
  say(line: number, key: string, values: Values = {}): void {
    this.#faults.push({ file: this.#file, line, rule: ruleOf(key), ...faultText(this.#messages, key, values) });
  }

  /** A word in the author's language. @param otherwise where the catalogue has none of that key; the key itself */
  word(key: string, otherwise: string = key): string {
    return wordOr(this.#messages, key, otherwise);
  }
}
