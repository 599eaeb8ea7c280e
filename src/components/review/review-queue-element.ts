import { addProgress, progressReady, readProgress } from '../../client/progress-store.ts';
import { clock } from '../../client/clock.ts';
import { localDate, startOfDay } from '../../client/local-day.ts';
import { pageDate } from '../../client/page-dates.ts';
import { reviewChange } from '../../core/review/change.ts';
import { portion } from '../../core/progress/home-state.ts';
import type { ReviewItem } from '../../core/review/queue.ts';
import { fill } from '../../core/text/fill.ts';
import { inDeedOrder, unknownTime } from '../../core/progress/order.ts';
import { button, element } from '../search/elements.ts';
import { questionOf, sourcesIn, type Source } from './question-of.ts';
import { saveReminders } from './save-reminders.ts';
import { showFragile } from './show-fragile.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { changeEvent, nextEvent } from '../../quiz/ui/events.ts';
import { QuizQuestionElement } from '../../quiz/ui/quiz-question-element.ts';

/**
 * `<review-queue>`: asks today's questions one after another, and says what comes tomorrow and what is fragile.
 * Questions are taken from the pages on which they stand: links inside with `data-questions` (`id:meaning` of each).
 * Words: `data-` attributes, see `Review.astro`. Sets `data-ready` once it shows something.
 */
export class ReviewQueueElement extends HTMLElement {
  #listeners = new AbortController();
  #sources: ReadonlyMap<string, Source> = new Map();
  #items: readonly ReviewItem[] = [];
  #queue: readonly ReviewItem[] = [];
  #asked = 0;
  #remembered = new Set<string>();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener(changeEvent, () => void this.#checked(), { signal });
    this.addEventListener(nextEvent, () => void this.#goOn(), { signal });
    sayNotKept(this, signal);
    this.#sources = sourcesIn(this);
    // What stands below is shown whatever happens.
    void this.#begin()
      .catch(() => this.#say('status', this.#word('failed')))
      .finally(() => (this.dataset['ready'] = ''));
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

  async #begin(): Promise<void> {
    this.#queue = (await this.#schedule()).slice(0, portion);
    this.#asked = 0;
    this.#remembered.clear();
    this.querySelector('.stage')?.remove();
    this.#showFragile();
    const calendar = this.#part('calendar');
    if (calendar) calendar.hidden = this.#items.length === 0;
    if (this.#queue.length > 0) await this.#ask();
    else this.#finish();
  }

  /**
   * Has FSRS work out every question that was answered, and notes the result for the home page.
   * @returns what is due, in the order in which to ask
   */
  async #schedule(): Promise<readonly ReviewItem[]> {
    await progressReady();
    // eslint-disable-next-line no-restricted-syntax -- who calls says what happens then
    const { scheduleReviews } = await import('../../core/review/schedule-reviews.ts');
    const meanings = new Map([...this.#sources].map(([id, { meaning }]) => [id, meaning]));
    const [tomorrow, after] = [startOfDay(1), startOfDay(2)];
    const times = { now: clock(), before: tomorrow };
    const { items, queue, found } = scheduleReviews(readProgress(), meanings, times);
    this.#items = items;
    if (Object.keys(found).length > 0) addProgress((_, stamp) => reviewChange(found, stamp));
    // A portion for the day, never a debt.
    const counts = {
      today: Math.min(portion, queue.length),
      tomorrow: Math.min(portion, items.filter(({ due }) => due >= tomorrow && due < after).length),
      all: items.length,
    };
    this.#say('counts', items.length > 0 ? this.#word('counts', counts) : '');
    return queue;
  }

  #showFragile(): void {
    void showFragile(this.#part('fragile'), this.#items, this.#sources, this.#word.bind(this));
  }

  async #ask(): Promise<void> {
    const item = this.#queue[this.#asked];
    const place = this.#part('question');
    const source = item && this.#sources.get(item.id);
    if (!place || !source) return this.#finish();
    place.setAttribute('aria-busy', 'true');
    const question = await questionOf(source.page, item.id).catch(() => undefined);
    place.removeAttribute('aria-busy');
    if (!question) {
      place.replaceChildren();
      this.#say('status', this.#word('failed'));
      return;
    }
    question.dataset['fresh'] = '';
    const number = question.querySelector('legend small');
    if (number) number.textContent = this.#from(item, source);
    place.replaceChildren(this.#ticks(), question);
    if (question instanceof QuizQuestionElement) {
      question.shuffle(localDate(new Date()));
      question.nextLabel = this.#word(this.#asked + 1 < this.#queue.length ? 'next' : 'finish');
    }
    this.#say('status', '');
    if (this.#asked > 0) {
      place.focus();
      place.scrollIntoView({ block: 'start' });
    }
  }

  /** Which question it is, where it stands, and when it was answered last. */
  #from({ history }: ReviewItem, { title }: Source): string {
    const number = this.#word('number', { number: this.#asked + 1, total: this.#queue.length });
    const last = inDeedOrder(history.attempts, clock()).at(-1);
    return last && last.time !== unknownTime
      ? this.#word('from', { number, page: title, date: pageDate(last.time) })
      : number;
  }

  /** How far it has come, to be seen only. */
  #ticks(): HTMLElement {
    const ticks = this.#queue.map((_, at) => {
      const tick = element('i');
      if (at < this.#asked) tick.dataset['mark'] = '';
      if (at === this.#asked) tick.setAttribute('aria-current', 'step');
      return tick;
    });
    return element('div', { className: 'pills ticks screen-only', ariaHidden: 'true' }, ...ticks);
  }

  async #checked(): Promise<void> {
    const item = this.#queue[this.#asked];
    if (!item) return;
    const question = this.querySelector('quiz-question');
    if (question instanceof QuizQuestionElement && question.checked?.score.scaled === 1) this.#remembered.add(item.id);
    await this.#schedule();
    const again = this.#items.find(({ id }) => id === item.id);
    const days = again ? Math.max(1, Math.round((Date.parse(again.due) - Date.now()) / 86_400_000)) : 1;
    this.#say('status', this.#word('again', { days }));
    // What was just answered is no longer what is easiest to forget.
    this.#showFragile();
  }

  async #goOn(): Promise<void> {
    this.#asked += 1;
    await this.#ask();
  }

  #finish(): void {
    this.#part('question')?.replaceChildren();
    const left = this.#items.filter(({ due }) => due < startOfDay(1)).length;
    const [soonest] = this.#items.toSorted((a, b) => (a.due < b.due ? -1 : 1));
    const date = soonest ? pageDate(soonest.due) : '';
    this.#say('status', this.#asked > 0 ? '' : this.#word(soonest ? 'nothing' : 'empty', { date }));
    if (this.#asked > 0) void this.#celebrate(date, left > 0).catch(() => this.#say('status', this.#word('done')));
    else this.#part('status')?.focus();
  }

  /** The day's portion is done. @param date when the next question comes @param hasMore whether others could be asked */
  async #celebrate(date: string, hasMore: boolean): Promise<void> {
    /* eslint-disable no-restricted-syntax -- who calls says what happens then */
    const [{ makeStage }, circles] = await Promise.all([
      import('../stage/stage.ts'),
      import('../circles/course-circles.ts'),
    ]);
    /* eslint-enable no-restricted-syntax */
    const facts = circles.courseFacts(this);
    const [drawing] = circles.courseCircles(facts, circles.lessonsDone(facts));
    const { home = '', homeHref = '' } = this.dataset;
    const numbers = { right: this.#remembered.size, total: this.#asked, date };
    const stage = makeStage({
      above: this.#word('above', { date: pageDate(clock()) }),
      head: this.#word('done'),
      text: this.#word('remembered', numbers),
      circles: drawing,
      acts: [
        element('a', { className: 'button primary', href: homeHref }, home),
        ...(hasMore ? [button(this.#word('askMore'), () => void this.#begin(), 'quiet')] : []),
      ],
    });
    stage.tabIndex = -1;
    this.#part('question')?.before(stage);
    stage.focus({ preventScroll: true });
    stage.scrollIntoView();
  }

  #clicked({ target }: Event): void {
    const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
    if (action === 'calendar') saveReminders(this.#items, this.#word.bind(this));
  }
}
