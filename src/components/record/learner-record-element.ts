import { isUnpublished } from '../../client/page-address.ts';
import { clock } from '../../client/clock.ts';
import { copyText } from '../../client/clipboard.ts';
import { pageDate } from '../../client/page-dates.ts';
import { addProgress, onProgress, readProgress } from '../../client/progress-store.ts';
import { saveFile } from '../../client/save-file.ts';
import { nameChange } from '../../core/progress/change.ts';
import { latestOf } from '../../core/progress/order.ts';
import { at } from '../../core/progress/record.ts';
import { resultMark } from '../../core/result/mark.ts';
import { bestSitting, scoreOf, type FinalResult } from '../../core/result/result.ts';
import { fill } from '../../core/text/fill.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { qrSvg, svgImage } from '../qr/qr-image.ts';
import { hiddenText } from '../hidden-text.ts';
import { isPassed } from '../../core/quiz/pass.ts';

const questionsOf = ({ dataset }: HTMLElement): string[] => (dataset['questions'] ?? '').split(' ');

/**
 * `<learner-record>`: fills the record from what this device keeps, prints it, and shares it as a link, a code or a
 * file that carry the result in themselves. Rows: `tr[data-lesson]`, `li[data-objective]`, each with `data-questions`.
 * Words: `data-` attributes, see `LearnerRecord.astro`.
 */
export class LearnerRecordElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const send = this.querySelector<HTMLElement>('[data-action=send]');
    if (send) send.hidden = !('share' in navigator);
    this.addEventListener('change', (event) => this.#named(event), { signal });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    sayNotKept(this, signal);
    onProgress(() => this.#update(), signal);
    this.#update();
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

  #say(name: string, text: string): void {
    const part = this.#part(name);
    if (part) part.textContent = text;
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector(`input[data-part=${name}]`);
  }

  #update(): void {
    const progress = readProgress();
    const now = clock();
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-lesson]')];
    const field = this.#field('name');
    if (field && field !== document.activeElement) field.value = latestOf(progress.names, now)?.name ?? '';
    let [done, begun] = [0, 0];
    for (const row of rows) {
      const completed = at(progress.lessons, row.dataset['lesson'] ?? '')?.completed;
      const score = scoreOf(progress, questionsOf(row), now);
      const [when, practice] = row.querySelectorAll('td');
      if (when) when.textContent = completed ? pageDate(completed) : this.#word('notYet');
      if (practice) practice.textContent = score === undefined ? this.#word('notYet') : `${Math.round(score * 100)}%`;
      done += Number(completed !== undefined);
      begun += Number(completed !== undefined || score !== undefined);
    }
    // Rows that all say “not yet” say less than the sentence above them.
    this.querySelector('table')?.toggleAttribute('hidden', begun === 0);
    for (const row of this.querySelectorAll<HTMLElement>('li[data-objective]')) {
      const met = scoreOf(progress, questionsOf(row), now) === 1;
      for (const made of row.querySelectorAll('b, .visually-hidden')) made.remove();
      const mark = document.createElement('b');
      mark.setAttribute('aria-hidden', 'true');
      mark.textContent = met ? '✓' : '○';
      row.prepend(mark);
      row.append(hiddenText(` (${this.#word(met ? 'met' : 'open')})`));
    }
    const final = bestSitting(progress, 'final-quiz');
    this.#say('who', latestOf(progress.names, now)?.name ?? '');
    const overview = this.#word('lessonsDone', { done, total: rows.length });
    this.#say('overview', done > 0 ? overview : this.#word('empty'));
    this.querySelector('.circles')?.setAttribute('aria-label', overview);
    for (const [at, tick] of this.querySelectorAll('.ticks i').entries()) tick.classList.toggle('on', at < done);
    this.#say('final', final ? this.#finalWords(final) : this.#word('noFinal'));
    this.#say('printed', this.#word('printed', { date: pageDate(now) }));
  }

  #finalWords({ raw, max, begun }: FinalResult): string {
    const verdict = this.#word(isPassed({ raw, max }, Number(this.dataset['mastery'])) ? 'passed' : 'notPassed');
    return `${this.#word('final', { raw, max, date: pageDate(begun) })} ${verdict}`;
  }

  #named({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target === this.#field('name')) {
      const name = target.value.trim();
      addProgress((_, stamp) => nameChange(name, stamp));
    }
    if (!this.#part('share')?.hidden) void this.#share();
  }

  async #clicked({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLElement)) return;
    const { action } = target.dataset;
    const link = this.#field('link');
    if (action === 'print') print();
    if (action === 'share') {
      const share = this.#part('share');
      if (share) share.hidden = !share.hidden;
      target.setAttribute('aria-expanded', String(!share?.hidden));
      if (share?.hidden === false) {
        await this.#share();
        // A result without a name helps nobody: it is asked for where it is needed.
        const name = this.#field('name');
        if (name?.value === '') name.focus();
      }
    }
    if (action === 'send' && link) await navigator.share({ url: link.value }).catch(() => undefined);
    if (action === 'copy' && link) {
      link.select();
      this.#say('status', this.#word((await copyText(link.value)) ? 'copied' : 'notCopied'));
    }
    if (action === 'save' && link) saveFile(`${this.#word('file')}.txt`, 'text/plain', `${link.value}\n`);
  }

  /** Makes the link again from what the device keeps and what is to be sent of it. */
  async #share(): Promise<void> {
    const objectives = [...this.querySelectorAll<HTMLElement>('li[data-objective]')].map((row) => ({
      id: row.dataset['objective'] ?? '',
      questions: questionsOf(row),
    }));
    const isOn = (name: string): boolean => this.#field(name)?.checked === true;
    const share = { unnamed: isOn('unnamed'), pointsOnly: isOn('points-only') };
    const numbers = this.dataset['numbers'] ?? '';
    const shared = await import('./share-result.ts')
      .then(({ shareResult }) => shareResult(objectives, numbers, share, (...said) => this.#word(...said)))
      .catch(() => undefined);
    const page = isUnpublished() ? this.dataset['published'] : this.dataset['results'];
    const address = shared ? new URL(page ?? '', location.href).href + resultMark + shared.code : '';
    const link = this.#field('link');
    if (link) link.value = address;
    this.#say('holds', shared?.holds ?? this.#word('notLoaded'));
    // The link says the same.
    const svg = shared ? await qrSvg(address).catch(() => undefined) : undefined;
    this.#part('code')?.replaceChildren(...(svg === undefined ? [] : [svgImage(svg, this.#word('code'))]));
  }
}
