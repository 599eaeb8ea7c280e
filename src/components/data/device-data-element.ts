import { isKeptForGood } from '../../client/ask-to-keep.ts';
import { clock } from '../../client/clock.ts';
import { forgetOthers, forgetSavedSite, ownKeys, setAside } from '../../client/own-data.ts';
import { pageLocale } from '../../client/page-language.ts';
import { localDate } from '../../client/local-day.ts';
import { addProgress, deleteProgress, onProgress, readProgress } from '../../client/progress-store.ts';
import { saveFile } from '../../client/save-file.ts';
import { recentSearches } from '../../client/recent-searches.ts';
import { readResults } from '../../client/results-store.ts';
import { keptSession } from '../../client/session-store.ts';
import { readItem } from '../../client/storage.ts';
import { ownCourse } from '../../client/course-id.ts';
import { trainerKey } from '../../client/trainer-view.ts';
import { largestFile, readRecordFile, recordFile } from '../../core/progress/file.ts';
import { latestOf } from '../../core/progress/order.ts';
import type { Parsed } from '../../core/progress/parse.ts';
import type { Progress } from '../../core/progress/record.ts';
import { fill } from '../../core/text/fill.ts';
import { askFirst } from '../confirm/ask-first.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';

/** What a record holds, counted. */
function countsOf({ lessons, questions, sittings }: Progress): { lessons: number; answers: number; sittings: number } {
  const histories = Object.values(questions).flatMap((meanings) => Object.values(meanings));
  return {
    lessons: Object.keys(lessons).length,
    answers: histories.reduce((sum, { attempts }) => sum + attempts.length, 0),
    sittings: Object.values(sittings).reduce((sum, each) => sum + Object.keys(each).length, 0),
  };
}

/**
 * `<device-data>`: says in plain words what this device keeps, saves the record as a file, takes one in by merging, and
 * deletes everything; asks before each. Words: `data-` attributes, see `DeviceData.astro`.
 */
export class DeviceDataElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    this.addEventListener('change', (event) => void this.#chosen(event), { signal });
    sayNotKept(this, signal);
    onProgress(() => void this.#update(), signal);
    void this.#update();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.dataset[name] ?? '', values);
  }

  #say(name: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = this.#word(name);
  }

  async #update(): Promise<void> {
    const isKept = await isKeptForGood();
    const progress = readProgress();
    const counts = countsOf(progress);
    const name = latestOf(progress.names, clock())?.name;
    const aside = setAside();
    const results = readResults().length;
    const searches = recentSearches().length;
    const trainer = readItem(trainerKey);
    const characters = ownKeys().reduce((sum, key) => sum + key.length + (readItem(key)?.length ?? 0), 0);
    const numbers = new Intl.NumberFormat(pageLocale(), { maximumFractionDigits: 1 });
    const lines = [
      ...(counts.lessons > 0 ? [this.#word('lessons', counts)] : []),
      ...(counts.answers > 0 ? [this.#word('answers', counts)] : []),
      ...(counts.sittings > 0 ? [this.#word('sittings', counts)] : []),
      ...(name ? [this.#word('name', { name })] : []),
      ...(results > 0 ? [this.#word('results', { results })] : []),
      ...(keptSession() === undefined ? [] : [this.#word('session')]),
      ...(trainer === null ? [] : [this.#word(trainer === '1' ? 'trainerOn' : 'trainerOff')]),
      ...(readItem('theme') === null ? [] : [this.#word('themeChosen')]),
      ...(readItem('language-chosen') === null ? [] : [this.#word('language')]),
      ...(searches > 0 ? [this.#word('searches', { searches })] : []),
      ...(characters > 0 ? [this.#word('size', { size: numbers.format(characters / 500) })] : [this.#word('nothing')]),
      ...(characters > 0 && isKept !== undefined ? [this.#word(isKept ? 'keptForGood' : 'mayBeCleared')] : []),
      ...(aside.length > 0 ? [this.#word('aside')] : []),
    ];
    const list = this.querySelector('[data-list]');
    list?.replaceChildren(
      ...lines.map((line) => {
        const row = document.createElement('li');
        row.textContent = line;
        return row;
      }),
    );
    const button = this.querySelector<HTMLElement>('[data-action=aside]');
    if (button) button.hidden = aside.length === 0;
  }

  async #clicked({ target }: Event): Promise<void> {
    const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
    if (action === 'export' && (await askFirst(this, 'export'))) {
      const now = new Date().toISOString();
      const name = `${this.#word('file')}-${localDate(new Date())}.json`;
      saveFile(name, 'application/json', recordFile(ownCourse, readProgress(), now));
      this.#say('exported');
    }
    if (action === 'aside') saveFile(`${this.#word('file')}.txt`, 'text/plain', setAside().join('\n'));
    if (action === 'delete' && (await askFirst(this, 'delete', this.#deleteQuestion()))) {
      forgetOthers();
      deleteProgress();
      await forgetSavedSite();
      this.#say('deleted');
    }
  }

  /** What a saved file brings back is the record alone. */
  #deleteQuestion(): string {
    const results = readResults().length;
    return `${results > 0 ? `${this.#word('deleteResults', { results })} ` : ''}${this.#word('deleteSure')}`;
  }

  async #chosen({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    // Nothing of a file that is far too large is read.
    const read = !file
      ? undefined
      : file.size > largestFile
        ? 'too-large'
        : readRecordFile(await file.text(), ownCourse);
    target.value = '';
    if (read === 'too-large') this.#say('tooLarge');
    if (read === 'not-a-record') this.#say('notARecord');
    if (read === 'other-course') this.#say('otherCourse');
    if (read === 'newer') this.#say('newer');
    if (read instanceof Object) await this.#merge(read);
  }

  async #merge({ progress, whole }: Parsed): Promise<void> {
    const question = this.#word('sure', countsOf(progress));
    if (!(await askFirst(this, 'import', whole ? question : `${this.#word('part')} ${question}`))) return;
    this.#say(addProgress(() => progress) ? 'imported' : 'importedNotKept');
  }
}
