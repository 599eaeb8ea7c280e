import { hidesNames, rememberHiddenNames } from '../../client/hidden-names.ts';
import { notKeptEvent } from '../../client/progress-store.ts';
import { readResults } from '../../client/results-store.ts';
import { pause } from '../../client/slices.ts';
import { deletedKey, resultsKey } from '../../client/storage.ts';
import { longestText } from '../../core/result/find.ts';
import { resultMark } from '../../core/result/mark.ts';
import { fill } from '../../core/text/fill.ts';
import { askFirst } from '../confirm/ask-first.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { readFacts, type Facts } from './facts.ts';
import { Dashboard } from './dashboard.ts';
import { showFaults } from './faults.ts';
import type { Group } from './group.ts';
import { loadCodedCourse } from './load-coded-course.ts';
import { ReceivedResults } from './received-results.ts';
import { listResults } from './result-list.ts';
import type { Listed, Say } from './result-row.ts';
import { chosenRows } from './result-rows.ts';
import { saveTable } from './save-table.ts';

/** Names in the fragment what was pasted, and how much of that is carried along. */
const draft = 'text';
const longestDraft = 10_000;
/** Rows of the table that name its columns. */
const heads = 1;

/**
 * `<group-results>`: reads results out of links that are pasted, opened or in files, shows the picture of the group, and
 * saves it as a table. Nothing leaves the device. What a trainer pastes or opens is kept as far as it can be read; what
 * an address carries, which anybody may have made, only once the trainer says so.
 * Words: `data-words`; other attributes: see `GroupResults.astro`.
 */
export class GroupResultsElement extends HTMLElement {
  #listeners = new AbortController();
  readonly #results = new ReceivedResults();
  #listed: readonly Listed[] = [];
  #group: Group | undefined;
  #dashboard: Dashboard | undefined;
  #facts: Facts | undefined;
  /** What is being shown; a later change takes its place. */
  #showing: Promise<boolean> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#facts = readFacts(this);
    this.#dashboard = new Dashboard(this, { ...this.#facts, say: this.#word });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#changed(event), { signal });
    addEventListener('hashchange', () => void this.#takeAddress(), { signal });
    sayNotKept(this, signal);
    addEventListener('storage', ({ key }) => void this.#deleted(key), { signal });
    const pasted = new URLSearchParams(location.hash.slice(1)).get(draft);
    const hides = this.querySelector<HTMLInputElement>('[data-part=hide-names]');
    if (hides) hides.checked = hidesNames();
    const field = this.querySelector('textarea');
    if (field && pasted !== null) field.value = pasted;
    void this.#takeAddress();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #word: Say = (name, values = {}) => fill(this.#facts?.words[name] ?? '', values);

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }

  get #hidesNames(): boolean {
    return this.querySelector<HTMLInputElement>('[data-part=hide-names]')?.checked === true;
  }

  /** Another tab has changed the list, or deleted everything: what only stands here goes with it. */
  async #deleted(key: string | null): Promise<void> {
    const all = key === null || key === deletedKey;
    if (!all && key !== resultsKey) return;
    const field = this.querySelector('textarea');
    if (all && field) field.value = '';
    if (all) this.#keepDraft('');
    if (all || readResults().length === 0) this.#results.forgetPassing();
    await this.#show();
  }

  /** Takes in what the address carries, and clears it: a reload would bring back what was removed meanwhile. */
  async #takeAddress(): Promise<void> {
    const { hash } = location;
    if (!hash.startsWith(resultMark)) {
      await this.#show();
      return;
    }
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
    const taken = this.#results.add(text);
    if (!(await this.#show())) return;
    const { links = [], more = false, tooLong = 0 } = taken?.found ?? {};
    if (keeps && !this.#results.keep(links)) document.dispatchEvent(new Event(notKeptEvent));
    this.#offerToKeep();
    const counts = { added: taken?.added ?? 0, found: links.length };
    const said = [
      ...(taken ? [] : [this.#word('tooMuch')]),
      ...(links.length > 0 ? [this.#word('added', counts)] : []),
      ...(more ? [this.#word('more', counts)] : []),
      ...(tooLong > 0 ? [this.#word('tooLong', { count: tooLong })] : []),
    ];
    this.#say(said.join(' ') || this.#word('none'));
  }

  /** Nothing that only stands here is lost without a word. */
  #offerToKeep(): void {
    const part = this.#part('passing');
    if (part) part.hidden = !this.#results.hasPassing;
  }

  /** @returns false where what reads results cannot be loaded */
  #show(): Promise<boolean> {
    this.#turn += 1;
    const work = this.#work(this.#turn);
    this.#showing = work;
    return work;
  }

  /** Lists what there is, then shows the picture of the group. */
  async #work(turn: number): Promise<boolean> {
    const course = await loadCodedCourse(this.dataset['numbers'] ?? '').catch(() => undefined);
    const [table, facts] = [this.querySelector<HTMLTableElement>('.results-people'), this.#facts];
    if (!course || !table || !facts) {
      this.#say(this.#word('notLoaded'));
      return false;
    }
    const { length: count } = this.#results.links;
    const reading = this.#word('reading', { count });
    const status = this.#part('status');
    const done = await listResults(this.#results, course, table, {
      facts,
      hidesNames: this.#hidesNames,
      say: this.#word,
      goesOn: () => turn === this.#turn,
      atPause: (listed) => {
        if (listed.length > this.#listed.length) this.#listed = listed;
        this.toggleAttribute('data-filled', table.rows.length > heads);
        if (status?.textContent === '') this.#say(reading);
      },
    });
    if (!done) return this.#showing ?? true;
    if (status?.textContent === reading) this.#say('');
    this.#listed = done.listed;
    this.#group = done.group;
    showFaults(this.#part('faults'), done.listed, this.#word);
    this.toggleAttribute('data-filled', table.rows.length > heads);
    this.#offerToKeep();
    const empty = this.#part('empty');
    if (empty) empty.hidden = count > 0;
    if (table.rows.length > heads) void this.#dashboard?.show(done.group);
    return true;
  }

  async #clicked({ target }: Event): Promise<void> {
    if (!(target instanceof Element)) return;
    const question = target.closest<HTMLElement>('[data-question]')?.dataset['question'];
    if (question !== undefined) return this.#open(question);
    const pressed = target.closest<HTMLElement>('[data-action]');
    const field = this.querySelector('textarea');
    switch (pressed?.dataset['action']) {
      case 'add': {
        const text = field?.value ?? '';
        if (field) field.value = '';
        this.#keepDraft('');
        return this.#take(text, true);
      }
      case 'keep': {
        const kept = this.#results.keep();
        this.#offerToKeep();
        if (kept) this.#say(this.#word('kept'));
        else document.dispatchEvent(new Event(notKeptEvent));
        return;
      }
      case 'csv':
        return this.#save();
      case 'print':
        return print();
      case 'remove':
        return this.#remove([pressed.closest<HTMLElement>('[data-link]')?.dataset['link'] ?? ''], pressed);
      case 'remove-chosen':
        return this.#remove(chosenRows(this), pressed);
      case 'forget':
        if (!(await askFirst(this, 'forget'))) return;
        this.#results.clear();
        await this.#show();
        field?.focus();
        return;
      default:
    }
  }

  async #open(question: string): Promise<void> {
    const [group, dashboard] = [this.#group, this.#dashboard];
    if (!group || !dashboard) return;
    const { textOf, placeOf, addNext } = dashboard;
    const planner = this.dataset['planner'];
    const pictures = dashboard.picturesWith(question);
    const context = {
      group,
      pictures,
      hidesNames: this.#hidesNames,
      planner,
      textOf,
      placeOf,
      addNext,
      say: this.#word,
    };
    await import('./question-detail.ts')
      .then(({ showQuestion }) => showQuestion(question, context))
      .catch(() => this.#say(this.#word('notLoaded')));
  }

  /** Takes rows away; the focus goes to the button that stands where the first of them was. */
  async #remove(links: readonly string[], pressed: HTMLElement): Promise<void> {
    const gone = new Set(links);
    const rows = this.#listed.filter(({ link }) => gone.has(link));
    const [first] = rows;
    if (!first) {
      this.#say(this.#word('noneChosen'));
      return;
    }
    const list = pressed.closest('[data-part=faults]') ?? this.querySelector('.results-people');
    const lines = [...(list?.querySelectorAll<HTMLElement>('[data-link]') ?? [])];
    const own = pressed.closest<HTMLElement>('[data-link]');
    const away = new Set(own ? [own] : lines.filter(({ dataset }) => gone.has(dataset['link'] ?? '')));
    const stays = (line: HTMLElement): boolean => !away.has(line);
    const at = lines.findIndex((line) => away.has(line));
    const next = lines.slice(at).find(stays) ?? lines.findLast(stays);
    this.#results.remove(gone);
    for (const line of away) line.remove();
    const left = this.#results.links.length;
    (next?.querySelector<HTMLElement>('[data-action=remove]') ?? this.querySelector('textarea'))?.focus();
    const name = rows.length > 1 ? 'removedMany' : 'removed';
    this.#say(this.#word(name, { name: first.words.title, count: rows.length, left }));
    // The rows are gone; the numbers of the others, and the picture, follow.
    await pause();
    await this.#show();
  }

  async #changed({ target }: Event): Promise<void> {
    if (target instanceof HTMLTextAreaElement) this.#keepDraft(target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'radio') this.#dashboard?.choose(target.value);
    if (target.dataset['part'] === 'hide-names') {
      rememberHiddenNames(target.checked);
      await this.#show();
    }
    if (target.type !== 'file') return;
    const files = [...(target.files ?? [])];
    // Nothing of a file that is far too large is read.
    const fits = files.reduce((sum, { size }) => sum + size, 0) <= 4 * longestText;
    const texts = fits ? await Promise.all(files.map((file) => file.text())) : [];
    if (fits) await this.#take(texts.join('\n'), true);
    else this.#say(this.#word('tooMuch'));
    target.value = '';
  }

  async #save(): Promise<void> {
    const course = await loadCodedCourse(this.dataset['numbers'] ?? '').catch(() => undefined);
    if (!course) {
      this.#say(this.#word('notLoaded'));
      return;
    }
    const separator = this.querySelector<HTMLSelectElement>('[data-part=separator]')?.value === ';' ? ';' : ',';
    saveTable(this, this.#listed, course, { separator, hidesNames: this.#hidesNames, say: this.#word });
  }
}
