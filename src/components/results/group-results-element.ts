import { pageDate } from '../../browser/page-dates.ts';
import { addResults, forgetResults, readResults } from '../../browser/results-store.ts';
import { saveFile } from '../../browser/save-file.ts';
import { csv } from '../../course/result/csv.ts';
import { missedBy } from '../../course/result/group.ts';
import { decodeResult, resultsIn, type ResultFault } from '../../course/result/link.ts';
import type { Result } from '../../course/result/result.ts';
import { fill } from '../../i18n/fill.ts';
import { askFirst } from '../confirm/ask-first.ts';

/** Largest file that is read, in bytes: thousands of links. */
const largestFile = 20_000_000;

/**
 * `<group-results>`: reads results out of links that are pasted, opened or in files, shows them in a table with what
 * the group has missed, and saves the table. Nothing leaves the device.
 * Words: `data-` attributes, see `GroupResults.astro`.
 */
export class GroupResultsElement extends HTMLElement {
  #listeners = new AbortController();
  #read: readonly (Result | ResultFault)[] = [];

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#chosen(event), { signal });
    addEventListener('hashchange', () => void this.#take(location.hash), { signal });
    void this.#take(location.hash, false);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.dataset[name] ?? '', values);
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  /**
   * Adds the results in a text.
   * @param told whether to say that there was none
   */
  async #take(text: string, told = true): Promise<void> {
    const before = readResults().length;
    const found = resultsIn(text);
    addResults(found);
    await this.#show();
    const status = this.#part('status');
    const added = readResults().length - before;
    if (status && (told || found.length > 0))
      status.textContent = found.length > 0 ? this.#word('added', { added, found: found.length }) : this.#word('none');
  }

  async #show(): Promise<void> {
    this.#read = await Promise.all(readResults().map((each) => decodeResult(each)));
    const table = this.#part('table');
    if (table) table.hidden = this.#read.length === 0;
    this.querySelector('tbody')?.replaceChildren(...this.#read.map((each) => this.#row(each)));
    const missed = missedBy(this.#read.filter((each) => typeof each !== 'string'));
    const list = this.#part('missed');
    const rows = [...(list?.querySelectorAll<HTMLElement>('li') ?? [])];
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

  #row(read: Result | ResultFault): HTMLTableRowElement {
    const row = document.createElement('tr');
    const cells = typeof read === 'string' ? [this.#word(read)] : this.#cells(read);
    for (const text of cells) row.insertCell().textContent = text;
    if (typeof read === 'string') {
      row.dataset['mark'] = 'incorrect';
      row.cells[0]?.setAttribute('colspan', '5');
    }
    return row;
  }

  #cells({ name, made, completed, final }: Result): string[] {
    const passed = final && final.raw / final.max >= Number(this.dataset['mastery']);
    return [
      name || this.#word('unnamed'),
      pageDate(made),
      `${completed.length}/${this.dataset['lessons']}`,
      final ? `${final.raw}/${final.max}` : '',
      final ? this.#word(passed ? 'passed' : 'notPassed') : '',
    ];
  }

  async #clicked({ target }: Event): Promise<void> {
    const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
    if (action === 'add') {
      const field = this.querySelector('textarea');
      await this.#take(field?.value ?? '');
      if (field) field.value = '';
    }
    if (action === 'csv') this.#save();
    if (action === 'forget' && (await askFirst(this, 'forget'))) {
      forgetResults();
      await this.#show();
    }
  }

  async #chosen({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])].filter(({ size }) => size <= largestFile);
    await this.#take((await Promise.all(files.map((file) => file.text()))).join('\n'));
    target.value = '';
  }

  #save(): void {
    const textOf = (id: string): string =>
      this.querySelector(`li[data-objective="${CSS.escape(id)}"] a`)?.textContent?.trim() ?? id;
    const head: unknown = JSON.parse(this.dataset['columns'] ?? '[]');
    const rows = this.#read.map((read) => {
      if (typeof read === 'string') return [this.#word(read)];
      const { made, completed, final, missed } = read;
      const [name = '', , , , verdict = ''] = this.#cells(read);
      // Numbers of their own: a spreadsheet takes 12/15 for a day.
      const counts = [completed.length, final?.raw ?? '', final?.max ?? ''];
      return [name, made.slice(0, 10), ...counts, verdict, missed.map(textOf).join('; ')];
    });
    saveFile(`${this.#word('file')}.csv`, 'text/csv', csv([Array.isArray(head) ? head.map(String) : [], ...rows]));
  }
}
