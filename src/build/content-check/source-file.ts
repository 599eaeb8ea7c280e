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
}

/** Collects the faults of one file. */
export class FileFaults {
  readonly #file: string;
  readonly #faults: Fault[];

  /**
   * @param file path from the project's root
   * @param faults the report that every file adds to
   */
  constructor(file: string, faults: Fault[]) {
    this.#file = file;
    this.#faults = faults;
  }

  /** @param line 1-based */
  add(line: number, rule: string, text: Pick<Fault, 'expected' | 'found' | 'fix'>): void {
    this.#faults.push({ file: this.#file, line, rule, ...text });
  }
}
