import { addResults, forgetResult, forgetResults, readResults } from '../../client/results-store.ts';
import { findResults, type Found } from '../../core/result/find.ts';
import { decodeResult, type ResultFault } from '../../core/result/link.ts';
import type { Result } from '../../core/result/result.ts';
import type { AskedCourse } from '../../quiz/coded-file.ts';

/** Results decoded at a time: the page stays usable between two portions. */
const portion = 50;

const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done));

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

  /** What became of a link that was decoded. */
  readAs(link: string): Result | ResultFault {
    return this.#read.get(link) ?? 'foreign';
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

  /** Decodes what is new. @param told is called between portions, with how many are done */
  async decode(course: AskedCourse, told: (done: number) => void): Promise<void> {
    const fresh = this.links.filter((link) => !this.#read.has(link));
    for (const [index, link] of fresh.entries()) {
      this.#read.set(link, await decodeResult(link, course));
      if (index % portion !== portion - 1) continue;
      told(index + 1);
      await pause();
    }
  }

  /** Keeps those that can be read. @returns whether they outlast the page */
  keep(links: readonly string[] = this.#passing): boolean {
    const readable = links.filter((each) => this.#isReadable(each));
    const kept = readable.length === 0 || addResults(readable);
    this.#passing = this.#passing.filter((each) => !readable.includes(each));
    return kept;
  }

  /** Takes some away. */
  remove(links: readonly string[]): void {
    for (const link of links) forgetResult(link);
    this.#passing = this.#passing.filter((each) => !links.includes(each));
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
