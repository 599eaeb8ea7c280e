import { clock } from '../../client/clock.ts';
import { localDate } from '../../client/local-day.ts';
import { notKeptEvent } from '../../client/progress-store.ts';
import { addResults, forgetResult, forgetResults, readResults } from '../../client/results-store.ts';
import { resultsKey } from '../../client/storage.ts';
import { saveFile } from '../../client/save-file.ts';
import { csv } from '../../core/result/csv.ts';
import { findResults, longestText } from '../../core/result/find.ts';
import { missedBy } from '../../core/result/group.ts';
import { judge } from '../../core/result/judge.ts';
import { decodeResult, type ResultFault } from '../../core/result/link.ts';
import { resultMark } from '../../core/result/mark.ts';
import type { Result } from '../../core/result/result.ts';
import { fill } from '../../core/text/fill.ts';
import { askFirst } from '../confirm/ask-first.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { fileRow, rowWords, type Listed, type Say } from './result-row.ts';
import { loadCodedCourse } from './load-coded-course.ts';
import { showRows } from './result-rows.ts';

/** Names in the fragment what was pasted, and how much of that is carried along. */
const draft = 'text';
const longestDraft = 10_000;

/** Results decoded at a time: the page stays usable between two portions. */
const portion = 50;

const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/**
 * `<group-results>`: reads results out of links that are pasted, opened or in files, shows them in a table with what
 * the group has missed, and saves the table. Nothing leaves the device. What a trainer pastes or opens is kept as far as
 * it can be read; what an address carries, which anybody may have made, only once the trainer says so.
 * Words: `data-` attributes, see `GroupResults.astro`.
 */
export class GroupResultsElement extends HTMLElement {
  #listeners = new AbortController();
  #read = new Map<string, Result | ResultFault>();
  /** What is shown and not kept. */
  #passing: readonly string[] = [];
  #listed: readonly Listed[] = [];

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#chosen(event), { signal });
    addEventListener('hashchange', () => void this.#takeAddress(), { signal });
    sayNotKept(this, signal);
    addEventListener('storage', ({ key }) => void this.#deleted(key), { signal });
    const pasted = new URLSearchParams(location.hash.slice(1)).get(draft);
    const field = this.querySelector('textarea');
    if (field && pasted !== null) field.value = pasted;
    void this.#takeAddress();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #word: Say = (name, values = {}) => fill(this.dataset[name] ?? '', values);

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }

  /** Another tab has changed the list, or deleted everything: what only stands here goes with it. */
  async #deleted(key: string | null): Promise<void> {
    if (key !== null && key !== resultsKey) return;
    if (readResults().length === 0) this.#passing = [];
    await this.#show();
    this.#offerToKeep();
  }

  /** Takes in what the address carries, and clears it: a reload would bring back what was removed meanwhile. */
  async #takeAddress(): Promise<void> {
    const { hash } = location;
    if (!hash.startsWith(resultMark)) return this.#show();
    this.#keepDraft('');
    await this.#take(hash, false);
  }

  /** Keeps what was pasted and not yet read in the address, from where a link to another language takes it along. */
  #keepDraft(text: string): void {
    const fragment = text === '' || text.length > longestDraft ? '' : `#${new URLSearchParams({ [draft]: text })}`;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
  }

  /**
   * Adds the results in a text.
   * @param keeps whether what can be read is kept on the device
   */
  async #take(text: string, keeps: boolean): Promise<void> {
    const before = new Set([...readResults(), ...this.#passing]);
    const found = findResults(text);
    const links = found?.links ?? [];
    const added = links.filter((each) => !before.has(each));
    this.#passing = [...this.#passing, ...added];
    await this.#show();
    if (keeps && !this.#keep(links)) document.dispatchEvent(new Event(notKeptEvent));
    this.#offerToKeep();
    const counts = { added: added.length, found: links.length };
    const said = [
      ...(found ? [] : [this.#word('tooMuch')]),
      ...(links.length > 0 ? [this.#word('added', counts)] : []),
      ...(found?.more ? [this.#word('more', counts)] : []),
      ...(found && found.tooLong > 0 ? [this.#word('tooLong', { count: found.tooLong })] : []),
    ];
    this.#say(said.join(' ') || this.#word('none'));
  }

  /** Keeps those that can be read. @returns whether they outlast the page */
  #keep(links: readonly string[]): boolean {
    const readable = links.filter((each) => typeof this.#read.get(each) === 'object');
    const kept = readable.length === 0 || addResults(readable);
    this.#passing = this.#passing.filter((each) => !readable.includes(each));
    return kept;
  }

  /** Nothing that only stands here is lost without a word. */
  #offerToKeep(): void {
    const waiting = this.#passing.some((each) => typeof this.#read.get(each) === 'object');
    const part = this.#part('passing');
    if (part) part.hidden = !waiting;
  }

  async #show(): Promise<void> {
    const course = await loadCodedCourse(this.dataset['numbers'] ?? '').catch(() => undefined);
    if (!course) {
      this.#say(this.#word('notLoaded'));
      return;
    }
    const links = [...new Set([...readResults(), ...this.#passing])];
    for (const [index, link] of links.entries()) {
      if (!this.#read.has(link)) this.#read.set(link, await decodeResult(link, course));
      if (index % portion !== portion - 1) continue;
      this.#list(links.slice(0, index + 1));
      await pause();
    }
    this.#list(links);
    this.#showMissed();
  }

  /** Judges results, and shows those whose row has changed. */
  #list(links: readonly string[]): void {
    const lessons = (this.dataset['lessons'] ?? '').split(' ');
    const questions = Number(this.dataset['questions']);
    const objectives = this.#objectives.map(({ dataset }) => dataset['objective'] ?? '');
    const course = { lessons: lessons.length, questions, mastery: Number(this.dataset['mastery']) };
    const read = links.map((link) => this.#read.get(link) ?? 'foreign');
    this.#listed = judge(read, { lessons, objectives, questions }, clock()).flatMap((each, index) => {
      const link = links[index];
      return link === undefined ? [] : [{ link, read: each, words: rowWords(each, link, course, this.#word) }];
    });
    const table = this.#part('table');
    if (table) table.hidden = this.#listed.length === 0;
    const body = this.querySelector('tbody');
    if (body) showRows(body, this.#listed, this.#word);
  }

  get #objectives(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-objective]')];
  }

  #showMissed(): void {
    const rows = this.#objectives;
    const counted = this.#listed.flatMap(({ read }) => (typeof read === 'string' || read.impossible ? [] : read));
    const missed = missedBy(counted);
    const list = this.#part('missed');
    for (const row of rows) row.hidden = true;
    for (const { objective, ...counts } of missed) {
      const row = rows.find(({ dataset }) => dataset['objective'] === objective);
      const share = row?.querySelector('b');
      if (!row || !share) continue;
      share.textContent = this.#word('share', counts);
      row.hidden = false;
      list?.append(row);
    }
    const none = this.#part('none-missed');
    if (none) none.hidden = missed.length > 0;
  }

  async #clicked({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLElement)) return;
    const { action } = target.dataset;
    const field = this.querySelector('textarea');
    if (action === 'add') {
      const text = field?.value ?? '';
      if (field) field.value = '';
      this.#keepDraft('');
      await this.#take(text, true);
    }
    if (action === 'keep') {
      const kept = this.#keep(this.#passing);
      this.#offerToKeep();
      if (kept) this.#say(this.#word('kept'));
      else document.dispatchEvent(new Event(notKeptEvent));
    }
    if (action === 'csv') this.#save();
    if (action === 'remove') await this.#remove(target.closest('tr')?.sectionRowIndex ?? -1);
    if (action === 'forget' && (await askFirst(this, 'forget'))) {
      forgetResults();
      this.#passing = [];
      await this.#show();
      this.#offerToKeep();
      field?.focus();
    }
  }

  /** Takes one row away; the next one's button is where its own was. */
  async #remove(index: number): Promise<void> {
    const row = this.#listed[index];
    if (!row) return;
    forgetResult(row.link);
    this.#passing = this.#passing.filter((each) => each !== row.link);
    await this.#show();
    this.#offerToKeep();
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-action=remove]')];
    (buttons[Math.min(index, buttons.length - 1)] ?? this.querySelector('textarea'))?.focus();
    this.#say(this.#word('removed', { name: row.words.title, left: buttons.length }));
  }

  async #chosen({ target }: Event): Promise<void> {
    if (target instanceof HTMLTextAreaElement) this.#keepDraft(target.value);
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // Nothing of a file that is far too large is read.
    const fits = files.reduce((sum, { size }) => sum + size, 0) <= 4 * longestText;
    const texts = fits ? await Promise.all(files.map((file) => file.text())) : [];
    if (fits) await this.#take(texts.join('\n'), true);
    else this.#say(this.#word('tooMuch'));
    target.value = '';
  }

  #save(): void {
    const textOf = (id: string): string =>
      this.querySelector(`li[data-objective="${CSS.escape(id)}"] a`)?.textContent?.trim() ?? id;
    const head: unknown = JSON.parse(this.dataset['columns'] ?? '[]');
    const rows = this.#listed.flatMap((each) => {
      const row = fileRow(each, localDate, textOf);
      return row ? [row] : [];
    });
    const table = csv([Array.isArray(head) ? head.map(String) : [], ...rows]);
    saveFile(`${this.#word('file')}-${localDate(new Date())}.csv`, 'text/csv', table);
  }
}
