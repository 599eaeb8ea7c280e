import { notKeptEvent } from '../../browser/progress-store.ts';
import { addResults, forgetResult, forgetResults, readResults } from '../../browser/results-store.ts';
import { saveFile } from '../../browser/save-file.ts';
import { csv } from '../../course/result/csv.ts';
import { missedBy } from '../../course/result/group.ts';
import { judge, type JudgedResult } from '../../course/result/judge.ts';
import { decodeResult, resultMark, resultsIn, type ResultFault } from '../../course/result/link.ts';
import { fill } from '../../i18n/fill.ts';
import { askFirst } from '../confirm/ask-first.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { resultRow, rowWords, type RowWords, type Say } from './result-row.ts';

/** Largest file that is read, in bytes: thousands of links. */
const largestFile = 20_000_000;

/** Names in the fragment what was pasted. */
const draft = 'text';

/** A result in the list: as it came, as it was read, as it is shown. */
interface Listed {
  readonly link: string;
  readonly read: JudgedResult | ResultFault;
  readonly words: RowWords;
}

/**
 * `<group-results>`: reads results out of links that are pasted, opened or in files, shows them in a table with what
 * the group has missed, and saves the table. Nothing leaves the device.
 * Words: `data-` attributes, see `GroupResults.astro`.
 */
export class GroupResultsElement extends HTMLElement {
  #listeners = new AbortController();
  #listed: readonly Listed[] = [];

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#chosen(event), { signal });
    addEventListener('hashchange', () => void this.#takeAddress(), { signal });
    sayNotKept(this, signal);
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

  /** Takes in what the address carries, and clears it: a reload would bring back what was removed meanwhile. */
  async #takeAddress(): Promise<void> {
    if (!location.hash.startsWith(resultMark)) await this.#show();
    else if (await this.#take(location.hash)) this.#keepDraft('');
  }

  /** Keeps what was pasted and not yet read in the address, from where a link to another language takes it along. */
  #keepDraft(text: string): void {
    const fragment = text === '' ? '' : `#${new URLSearchParams({ [draft]: text }).toString()}`;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
  }

  /**
   * Adds the results in a text.
   * @returns whether there were some, and they were kept
   */
  async #take(text: string): Promise<boolean> {
    const before = readResults().length;
    const found = resultsIn(text);
    const kept = found.length > 0 && addResults(found);
    const added = readResults().length - before;
    await this.#show();
    if (found.length > 0 && !kept) document.dispatchEvent(new Event(notKeptEvent));
    this.#say(found.length > 0 ? this.#word('added', { added, found: found.length }) : this.#word('none'));
    return kept;
  }

  async #show(): Promise<void> {
    const links = readResults();
    const read = await Promise.all(links.map((each) => decodeResult(each)));
    const lessons = (this.dataset['lessons'] ?? '').split(' ');
    const questions = Number(this.dataset['questions']);
    const rows = [...this.querySelectorAll<HTMLElement>('li[data-objective]')];
    const objectives = rows.map(({ dataset }) => dataset['objective'] ?? '');
    const course = { lessons: lessons.length, questions, mastery: Number(this.dataset['mastery']) };
    this.#listed = judge(read, { lessons, objectives, questions }, new Date().toISOString()).flatMap((each, index) => {
      const link = links[index];
      return link === undefined ? [] : [{ link, read: each, words: rowWords(each, link, course, this.#word) }];
    });
    const table = this.#part('table');
    if (table) table.hidden = this.#listed.length === 0;
    this.querySelector('tbody')?.replaceChildren(
      ...this.#listed.map(({ words }, index) => resultRow(words, index + 1, this.#word)),
    );
    this.#showMissed(rows);
  }

  #showMissed(rows: readonly HTMLElement[]): void {
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
      await this.#take(field?.value ?? '');
      if (field) field.value = '';
      this.#keepDraft('');
    }
    if (action === 'csv') this.#save();
    if (action === 'remove') await this.#remove(target.closest('tr')?.sectionRowIndex ?? -1);
    if (action === 'forget' && (await askFirst(this, 'forget'))) {
      forgetResults();
      await this.#show();
      field?.focus();
    }
  }

  /** Takes one row away; the next one's button is where its own was. */
  async #remove(index: number): Promise<void> {
    const row = this.#listed[index];
    if (!row) return;
    forgetResult(row.link);
    await this.#show();
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-action=remove]')];
    (buttons[Math.min(index, buttons.length - 1)] ?? this.querySelector('textarea'))?.focus();
    this.#say(this.#word('removed', { name: row.words.title, left: buttons.length }));
  }

  async #chosen({ target }: Event): Promise<void> {
    if (target instanceof HTMLTextAreaElement) this.#keepDraft(target.value);
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])].filter(({ size }) => size <= largestFile);
    await this.#take((await Promise.all(files.map((file) => file.text()))).join('\n'));
    target.value = '';
  }

  #save(): void {
    const textOf = (id: string): string =>
      this.querySelector(`li[data-objective="${CSS.escape(id)}"] a`)?.textContent?.trim() ?? id;
    const head: unknown = JSON.parse(this.dataset['columns'] ?? '[]');
    const rows = this.#listed.flatMap(({ read, words: { title, cells } }) => {
      if (typeof read === 'string') return [];
      const { made, completed, final, missed, impossible } = read;
      const verdict = cells.at(-1) ?? '';
      const day = made.slice(0, 10);
      // What cannot be has its name and the reason, and no figures that a spreadsheet would add up.
      if (impossible) return [[title, day, '', '', '', verdict, '']];
      // Numbers of their own: a spreadsheet takes 12/15 for a day.
      const counts = [completed.length, final?.raw ?? '', final?.max ?? ''];
      return [[title, day, ...counts, verdict, missed.map(textOf).join('; ')]];
    });
    saveFile(`${this.#word('file')}.csv`, 'text/csv', csv([Array.isArray(head) ? head.map(String) : [], ...rows]));
  }
}
