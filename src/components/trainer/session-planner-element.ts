import { copyText } from '../../client/clipboard.ts';
import { pageAddress } from '../../client/page-address.ts';
import { forgetSession, keepSession, keptSession } from '../../client/session-store.ts';
import * as plans from '../../core/session/plan.ts';
import type { Plan, PlanItem, Scheduled } from '../../core/session/plan.ts';
import { minutesOf, type LessonTimes } from '../../core/session/ready-made.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { askedFor } from '../session/session-address.ts';
import { agendaRows } from './agenda.ts';
import { describe, lessonOf } from './describe-plan.ts';
import { choicesOf } from './lesson-choices.ts';
import { notedLessons, numbersOf, type NotedLesson } from './noted-lessons.ts';
import { showProposals } from './plan-proposals.ts';
import { changedPlan, focusRemove, focusRow, showPlan, tellPlan } from './show-plan.ts';
import { fillTimeBar } from './time-bar.ts';
import { VotePrompts } from './vote-prompts.ts';

const empty: Plan = { available: 45, items: [] };

/**
 * `<session-planner>`: parts of lessons, votes, a welcome, breaks and a closing, put in order and added up against the
 * time there is. The session lives on this device, in the address (`#45.o.2a`) and, when asked for, in a file; one that
 * the address brings does not replace another that the device has before its button is pressed.
 * Attribute: `data-course`: the course's id.
 */
export class SessionPlannerElement extends HTMLElement {
  /** Set before the element is defined. */
  static words: Ui['planning'];

  #listeners = new AbortController();
  #plan = empty;
  #lessons: ReadonlyMap<string, NotedLesson> = new Map();
  #times: ReadonlyMap<string, LessonTimes> = new Map();
  #numbers = numbersOf(this.#lessons);
  readonly #prompts = new VotePrompts();
  #before: Plan | undefined;
  #offered: Plan | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#lessons = notedLessons();
    this.#times = new Map([...this.#lessons].map(([id, { times }]) => [id, times]));
    this.#numbers = numbersOf(this.#lessons);
    const rows = [...this.#lessons.values()].map((lesson) => choicesOf(lesson, this.#words));
    this.querySelector('.planner-choices')?.prepend(...rows);
    this.addEventListener('change', (event) => void this.#changed(event), { signal });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    addEventListener('hashchange', () => this.#read(), { signal });
    this.#read();
    void this.#openAsked().catch(this.#notLoaded);
    const agenda = this.querySelector<HTMLElement>('.agenda');
    void import('./drag-agenda.ts')
      .then((it) => it.dragAgenda(agenda, signal, (at, to) => this.#set(plans.withMoved(this.#plan, at, to))))
      .catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** The session as it stands, with the address that carries it. */
  get session(): { readonly plan: Plan; readonly entries: readonly Scheduled[]; readonly address: string } {
    return { plan: this.#plan, entries: this.#schedule(), address: `${pageAddress()}#${this.#fragment(this.#plan)}` };
  }

  get #words(): Ui['planning'] {
    return SessionPlannerElement.words;
  }

  #fragment(plan: Plan): string {
    return plans.formatPlan(plan, this.#numbers);
  }

  /** A fragment that is no plan leaves the plan as it is: it leads to a lesson's notes. */
  #read(): void {
    const given = plans.parsePlan(location.hash, this.#numbers);
    const kept = plans.parsePlan(keptSession() ?? '', this.#numbers)?.plan;
    const own = this.#plan.items.length > 0 ? this.#plan : kept;
    const differs = given && own && own.items.length > 0 && this.#fragment(own) !== this.#fragment(given.plan);
    this.#offered = differs ? given.plan : undefined;
    const offer = this.querySelector<HTMLElement>('.planner-offer');
    if (offer) offer.hidden = !differs;
    this.#plan = differs ? own : (given?.plan ?? own ?? empty);
    if (!differs && given) keepSession(this.#fragment(given.plan));
    this.#show();
    if (given && given.lost > 0) this.#say(fill(this.#words.lost, { count: given.lost }));
  }

  /** Opens what the address asks for. */
  async #openAsked(): Promise<void> {
    const asked = askedFor();
    if (asked === 'slides') return this.#present(location.hash);
    if (asked !== 'presenter') return;
    return import('../session/presenter.ts').then(({ openPresenter }) => openPresenter(this, location.hash));
  }

  /** @param said what the change is, to be told and taken back */
  #set(plan: Plan, said?: string): void {
    this.#before = said === undefined ? undefined : this.#plan;
    this.#plan = plan;
    const fragment = this.#fragment(plan);
    history.replaceState(history.state, '', `#${fragment}`);
    const isKept = plan.items.length > 0 ? keepSession(fragment) : true;
    if (plan.items.length === 0) forgetSession();
    this.#show();
    if (said !== undefined) this.#say(said);
    else if (!isKept) this.#say(this.#words.notKept);
  }

  #show(): void {
    const plan = this.#plan;
    const entries = this.#schedule();
    const said = (entry: PlanItem) => describe(entry, this.#lessons, this.#words, this.#prompts.of(entry));
    showPlan(this, plan, agendaRows(entries, said, this.#words));
    showProposals(this.querySelector('.planner-proposals'), plan, entries, (entry) => said(entry).title, this.#words);
    const bar = this.querySelector<HTMLElement>('.time-bar');
    if (bar) fillTimeBar(bar, plan, entries, (item) => lessonOf(this.#lessons, item)?.circle ?? '');
    this.#say('');
    for (const item of plan.items.filter((each) => this.#prompts.lacks(each))) void this.#readPrompt(item);
    document.documentElement.classList.toggle('has-plan', plan.items.length > 0);
  }

  async #readPrompt(item: PlanItem): Promise<void> {
    const prompt = await this.#prompts.read(item, lessonOf(this.#lessons, item)?.href ?? '');
    if (prompt === undefined) return;
    const at = this.#plan.items.findIndex((each) => plans.isSame(each, item));
    const name = this.querySelector(`.agenda [data-at="${at}"] .agenda-title`);
    if (name) name.textContent = describe(item, this.#lessons, this.#words, prompt).title;
  }

  #schedule(): Scheduled[] {
    return plans.schedule(this.#plan, (item) => minutesOf(item, this.#times));
  }

  async #changed({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset['at']);
    const changed = changedPlan(this.#plan, target, at, this.#times);
    if (target.type === 'file') await this.#open(target);
    else if (changed) this.#set(changed);
    if (changed && target.name === 'minutes')
      this.querySelector<HTMLElement>(`[data-at="${at}"] [name=minutes]`)?.focus();
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const file = await import('./plan-file.ts').catch(this.#notLoaded);
    if (!file) return;
    const read = await file.openPlanFile(input, this.dataset['course'] ?? '');
    const found = 'fragment' in read ? plans.parsePlan(read.fragment, this.#numbers) : undefined;
    if (found) this.#set(found.plan, this.#words.opened);
    else this.#say(this.#words['fault' in read ? file.faultWords[read.fault] : 'notAPlan']);
  }

  async #clicked({ target }: Event): Promise<void> {
    const pressed = target instanceof Element ? target.closest('button') : null;
    if (!pressed) return;
    const { plan: preset, add, do: action } = pressed.dataset;
    const at = Number(pressed.closest<HTMLElement>('[data-at]')?.dataset['at']);
    if (preset !== undefined) this.#set(plans.parsePlan(preset, this.#numbers)?.plan ?? empty);
    const part = plans.parts.find((each) => each === add);
    if (part) this.#set(plans.withItem(this.#plan, { part, of: '' }));
    const [fragment, { course = '' }] = [this.#fragment(this.#plan), this.dataset];
    const acts: Readonly<Record<string, () => unknown>> = {
      up: () => this.#move(at, at - 1, 'up'),
      down: () => this.#move(at, at + 1, 'down'),
      remove: () => this.#remove(at),
      undo: () => this.#before && this.#set(this.#before),
      clear: () => this.#set({ ...this.#plan, items: [] }, this.#words.cleared),
      take: () => this.#take(),
      vote: () => this.#vote(pressed.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? ''),
      present: () => this.#present(),
      message: () => import('../papers/message-dialog.ts').then((it) => it.openMessage(this, fragment)),
      papers: () => import('../papers/papers-dialog.ts').then((it) => it.openPapers(this, fragment)),
      copy: () => this.#copy(),
      save: () => import('./plan-file.ts').then((it) => it.savePlanFile(this.#words.file, fragment, course)),
    };
    await Promise.resolve(acts[action ?? '']?.()).catch(this.#notLoaded);
  }

  #present(fragment = this.#fragment(this.#plan)): Promise<void> {
    return import('../session/session-deck.ts').then(({ openDeck }) => openDeck(this, fragment));
  }

  #vote(id: string): Promise<void> {
    const add = (of: string): void => this.#set(plans.withItem(this.#plan, { part: 'vote', of }));
    const lesson = this.#lessons.get(id);
    return import('./vote-dialog.ts').then(({ offerVote }) => offerVote(lesson, this.#numbers, this.#words, add));
  }

  /** What a press needs could not be loaded. */
  #notLoaded = (): void => this.#say(this.#words.notLoaded);

  #take(): void {
    if (this.#offered) this.#set(this.#offered, this.#words.taken);
    this.#offered = undefined;
    this.querySelector('.planner-offer')?.toggleAttribute('hidden', true);
  }

  #remove(at: number): void {
    const title = this.querySelector(`[data-at="${at}"] .agenda-title`)?.textContent ?? '';
    this.#set(plans.without(this.#plan, at), fill(this.#words.removed, { title }));
    focusRemove(this, at);
  }

  #move(at: number, to: number, action: string): void {
    this.#set(plans.withMoved(this.#plan, at, to));
    focusRow(this, to, action);
    this.#say(fill(this.#words.moved, { place: to + 1, total: this.#plan.items.length }));
  }

  async #copy(): Promise<void> {
    this.#say((await copyText(this.session.address)) ? this.#words.copied : this.#words.manual);
  }

  /** Tells the sum, and what has just happened beside it. */
  #say(text: string): void {
    tellPlan(this, this.#plan, this.#schedule().at(-1)?.to ?? 0, text, this.#words);
    this.querySelector('[data-do=undo]')?.toggleAttribute('hidden', !this.#before);
  }
}
