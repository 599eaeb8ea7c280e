import { loadCodedCourse } from './load-coded-course.ts';
import type { Dashboard } from './dashboard.ts';
import type { Facts } from './facts.ts';
import { showFaults } from './faults.ts';
import type { Group } from './group.ts';
import type { ReceivedResults } from './received-results.ts';
import { listResults } from './result-list.ts';
import type { Listed, Say } from './result-row.ts';

/** Rows of the table that name its columns. */
const heads = 1;

/** What the list is made with. */
export interface ShownWith {
  readonly results: ReceivedResults;
  readonly dashboard: Dashboard;
  readonly facts: Facts;
  readonly say: Say;
}

/** What stands on the page: the list of results, what could not be read, the picture of the group, and what is told of them. */
export class ShownResults {
  /** The results that are listed. */
  listed: readonly Listed[] = [];
  /** The group whose picture is shown. */
  group: Group | undefined;
  readonly #page: HTMLElement;
  readonly #with: ShownWith;
  /** What is being shown; a later change takes its place. */
  #showing: Promise<boolean> | undefined;
  #turn = 0;

  /** @param page the element with the parts that are filled; see `GroupResults.astro` */
  constructor(page: HTMLElement, parts: ShownWith) {
    this.#page = page;
    this.#with = parts;
  }

  #part(name: string): HTMLElement | null {
    return this.#page.querySelector(`[data-part=${name}]`);
  }

  get hidesNames(): boolean {
    return this.#page.querySelector<HTMLInputElement>('[data-part=hide-names]')?.checked === true;
  }

  /** Says something below the field. */
  tell(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }

  /** Nothing that only stands here is lost without a word. */
  offerToKeep(): void {
    const part = this.#part('passing');
    if (part) part.hidden = !this.#with.results.hasPassing;
  }

  /** Lists what there is, then shows the picture of the group. @returns false where what reads results cannot be loaded */
  show(): Promise<boolean> {
    this.#turn += 1;
    const work = this.#work(this.#turn);
    this.#showing = work;
    return work;
  }

  async #work(turn: number): Promise<boolean> {
    const { results, dashboard, facts, say } = this.#with;
    const page = this.#page;
    const course = await loadCodedCourse(page.dataset['numbers'] ?? '').catch(() => undefined);
    const table = page.querySelector<HTMLTableElement>('.results-people');
    if (!course || !table) {
      this.tell(say('notLoaded'));
      return false;
    }
    const { length: count } = results.links;
    const reading = say('reading', { count });
    const status = this.#part('status');
    const done = await listResults(results, course, table, {
      facts,
      hidesNames: this.hidesNames,
      say,
      goesOn: () => turn === this.#turn,
      atPause: (listed) => {
        if (listed.length > this.listed.length) this.listed = listed;
        page.toggleAttribute('data-filled', table.rows.length > heads);
        if (status?.textContent === '') this.tell(reading);
      },
    });
    if (!done) return this.#showing ?? true;
    if (status?.textContent === reading) this.tell('');
    this.listed = done.listed;
    this.group = done.group;
    showFaults(this.#part('faults'), done.listed, say);
    page.toggleAttribute('data-filled', table.rows.length > heads);
    this.offerToKeep();
    const empty = this.#part('empty');
    if (empty) empty.hidden = count > 0;
    if (table.rows.length > heads) void dashboard.show(done.group);
    return true;
  }
}
