import { addResults, forgetResults, forgetSome, readResults } from '../../client/results-store.ts';
import { findResults, type Found } from '../../core/result/find.ts';
import { decodeResult, type ResultFault } from '../../core/result/link.ts';
import type { Result } from '../../core/result/result.ts';
import type { AskedCourse } from '../../quiz/coded-file.ts';

/** The results that stand on the page: what the device keeps, and what an address carried. */
export class ReceivedResults {
  #read = new Map<string, Result | ResultFault>();
  /** What is shown and not kept. */
  #passing: readonly string[] = [];

  /** As they came, each once. */
  get links(): readonly string[] {
    return [...new Set([...readResults(), ...this.#passing])];
  }

  /** Some of what can be read only stands here. */
  get hasPassing(): boolean {
    return this.#passing.some((each) => this.#isReadable(each));
  }

  #isReadable(link: string): boolean {
    return typeof this.#read.get(link) === 'object';
  }

  /** What became of a link; undefined until it is decoded. */
  readAs(link: string): Result | ResultFault | undefined {
    return this.#read.get(link);
  }

  /**
   * Adds the results in a text, without keeping them.
   * @returns what was found, and how many of it are new; undefined for a text that is too long
   */
  add(text: string): { readonly found: Found; readonly added: number } | undefined {
    const found = findResults(text);
    if (!found) return undefined;
    const before = new Set(this.links);
    const added = found.links.filter((each) => !before.has(each));
    this.#passing = [...this.#passing, ...added];
    return { found, added: added.length };
  }

  /** Decodes some links side by side, those that are not yet. */
  async decode(links: readonly string[], course: AskedCourse): Promise<void> {
    const fresh = links.filter((link) => !this.#read.has(link));
    await Promise.all(fresh.map(async (link) => this.#read.set(link, await decodeResult(link, course))));
  }

  /** Keeps those that can be read. @returns whether they outlast the page */
  keep(links: readonly string[] = this.#passing): boolean {
    const readable = new Set(links.filter((each) => this.#isReadable(each)));
    const kept = readable.size === 0 || addResults([...readable]);
    this.#passing = this.#passing.filter((each) => !readable.has(each));
    return kept;
  }

  /** Takes some away. */
  remove(links: ReadonlySet<string>): void {
    forgetSome(links);
    this.#passing = this.#passing.filter((each) => !links.has(each));
  }

  /** Takes all away, also what another tab has forgotten. */
  clear(): void {
    forgetResults();
    this.forgetPassing();
  }

  forgetPassing(): void {
    this.#passing = [];
  }
}
