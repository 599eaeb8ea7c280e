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
import { loadCodedCourse } from './load-coded-course.ts';
import { keepDraft, readDraft } from './pasted-draft.ts';
import { ReceivedResults } from './received-results.ts';
import type { Say } from './result-row.ts';
import { chosenRows } from './result-rows.ts';
import { saveTable } from './save-table.ts';
import { ShownResults } from './shown-results.ts';
import { takeAway } from './take-away.ts';

/**
 * `<group-results>`: reads results out of links that are pasted, opened or in files, shows the picture of the group, and
 * saves it as a table. Nothing leaves the device. What a trainer pastes or opens is kept as far as it can be read; what
 * an address carries, which anybody may have made, only once the trainer says so.
 * Words: `data-words`; other attributes: see `GroupResults.astro`.
 */
export class GroupResultsElement extends HTMLElement {
  #listeners = new AbortController();
  readonly #results = new ReceivedResults();
  #dashboard: Dashboard | undefined;
  #facts: Facts | undefined;
  #shown: ShownResults | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const [results, say, facts] = [this.#results, this.#word, readFacts(this)];
    this.#facts = facts;
    const dashboard = new Dashboard(this, { ...facts, say });
    this.#dashboard = dashboard;
    this.#shown = new ShownResults(this, { results, dashboard, facts, say });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#changed(event), { signal });
    addEventListener('hashchange', () => void this.#takeAddress(), { signal });
    sayNotKept(this, signal);
    addEventListener('storage', ({ key }) => void this.#deleted(key), { signal });
    const pasted = readDraft();
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

  #say(text: string): void {
    this.#shown?.tell(text);
  }

  /** Another tab has changed the list, or deleted everything: what only stands here goes with it. */
  async #deleted(key: string | null): Promise<void> {
    const all = key === null || key === deletedKey;
    if (!all && key !== resultsKey) return;
    const field = this.querySelector('textarea');
    if (all && field) field.value = '';
    if (all) keepDraft('');
    if (all || readResults().length === 0) this.#results.forgetPassing();
    await this.#shown?.show();
  }

  /** Takes in what the address carries, and clears it: a reload would bring back what was removed meanwhile. */
  async #takeAddress(): Promise<void> {
    const { hash } = location;
    if (!hash.startsWith(resultMark)) {
      await this.#shown?.show();
      return;
    }
    keepDraft('');
    await this.#take(hash, false);
  }

  /**
   * Adds the results in a text.
   * @param keeps whether what can be read is kept on the device
   */
  async #take(text: string, keeps: boolean): Promise<void> {
    const taken = this.#results.add(text);
    if (!(await this.#shown?.show())) return;
    const { links = [], more = false, tooLong = 0 } = taken?.found ?? {};
    if (keeps && !this.#results.keep(links)) document.dispatchEvent(new Event(notKeptEvent));
    this.#shown?.offerToKeep();
    const counts = { added: taken?.added ?? 0, found: links.length };
    const said = [
      ...(taken ? [] : [this.#word('tooMuch')]),
      ...(links.length > 0 ? [this.#word('added', counts)] : []),
      ...(more ? [this.#word('more', counts)] : []),
      ...(tooLong > 0 ? [this.#word('tooLong', { count: tooLong })] : []),
    ];
    this.#say(said.join(' ') || this.#word('none'));
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
        keepDraft('');
        return this.#take(text, true);
      }
      case 'keep': {
        const kept = this.#results.keep();
        this.#shown?.offerToKeep();
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
        await this.#shown?.show();
        field?.focus();
        return;
      default:
    }
  }

  async #open(question: string): Promise<void> {
    const [group, dashboard, hidesNames] = [this.#shown?.group, this.#dashboard, this.#shown?.hidesNames === true];
    if (!group || !dashboard) return;
    const { textOf, placeOf, addNext } = dashboard;
    const [pictures, planner, say] = [dashboard.picturesWith(question), this.dataset['planner'], this.#word];
    const context = { group, pictures, hidesNames, planner, textOf, placeOf, addNext, say };
    await import('./question-detail.ts')
      .then(({ showQuestion }) => showQuestion(question, context))
      .catch(() => this.#say(say('notLoaded')));
  }

  /** Takes rows away; the focus goes to the button that stands where the first of them was. */
  async #remove(links: readonly string[], pressed: HTMLElement): Promise<void> {
    const gone = new Set(links);
    const rows = (this.#shown?.listed ?? []).filter(({ link }) => gone.has(link));
    const [first] = rows;
    if (!first) {
      this.#say(this.#word('noneChosen'));
      return;
    }
    const next = takeAway(this, gone, pressed);
    this.#results.remove(gone);
    const left = this.#results.links.length;
    next?.focus();
    const name = rows.length > 1 ? 'removedMany' : 'removed';
    this.#say(this.#word(name, { name: first.words.title, count: rows.length, left }));
    // The rows are gone; the numbers of the others, and the picture, follow.
    await pause();
    await this.#shown?.show();
  }

  async #changed({ target }: Event): Promise<void> {
    if (target instanceof HTMLTextAreaElement) keepDraft(target.value);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'radio') this.#dashboard?.choose(target.value);
    if (target.dataset['part'] === 'hide-names') {
      rememberHiddenNames(target.checked);
      await this.#shown?.show();
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
    const [listed, hidesNames] = [this.#shown?.listed ?? [], this.#shown?.hidesNames === true];
    saveTable(this, listed, course, { separator, hidesNames, say: this.#word });
  }
}
