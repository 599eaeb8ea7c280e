import { copyText } from '../../client/clipboard.ts';
import { pageAddress } from '../../client/page-address.ts';
import { asMinutes, formatPlan, itemCode, parsePlan, schedule, withMoved } from '../../core/session/plan.ts';
import type { Plan, PlanItem, Scheduled } from '../../core/session/plan.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { agendaRows, type Described } from './agenda.ts';
import { choicesOf, notedLessons, type NotedLesson } from './lesson-choices.ts';

const empty: Plan = { available: 45, items: [] };

/**
 * `<session-planner>`: lessons and activities are ticked, put in order and added up against the time there is. The plan
 * lives in the address (`#plan=…`), so that it can be sent, kept and gone back from; printed, the page is the agenda,
 * and with `[name=notes]` ticked the notes of what is in it as well. The boxes to tick it makes from the page's notes.
 */
export class SessionPlannerElement extends HTMLElement {
  /** Set before the element is defined. */
  static words: Ui['plannerLater'];

  #listeners = new AbortController();
  #plan = empty;
  #lessons: ReadonlyMap<string, NotedLesson> = new Map();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#fill();
    this.addEventListener('change', (event) => this.#changed(event), { signal });
    this.addEventListener('click', (event) => void this.#clicked(event), { signal });
    addEventListener('hashchange', () => this.#read(), { signal });
    this.#read();
    void this.#addDragging(signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #words(): Ui['plannerLater'] {
    return SessionPlannerElement.words;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-lesson] input')];
  }

  #fill(): void {
    this.#lessons = notedLessons();
    const rows = [...this.#lessons.values()].map((lesson) => choicesOf(lesson, this.#words));
    this.querySelector('.planner-choices')?.replaceChildren(...rows);
  }

  #parse(fragment: string): Plan | undefined {
    return parsePlan(fragment, (lesson) => this.#lessons.has(lesson));
  }

  /** A fragment that is no plan leaves the plan as it is: it leads to a lesson's notes. */
  #read(): void {
    this.#show(this.#parse(location.hash) ?? this.#plan);
  }

  #set(plan: Plan): void {
    history.replaceState(history.state, '', `#${formatPlan(plan)}`);
    this.#show(plan);
  }

  #show(plan: Plan): void {
    this.#plan = plan;
    const entries = this.#schedule();
    for (const box of this.#boxes()) box.checked = plan.items.some((item) => itemCode(item) === box.value);
    const available = this.querySelector<HTMLInputElement>('[name=available]');
    if (available) available.value = String(plan.available);
    this.querySelector('.agenda')?.replaceChildren(...agendaRows(entries, (item) => this.#describe(item), this.#words));
    const total = this.querySelector<HTMLElement>('.planner-total');
    if (total) {
      total.textContent = this.#verdict(entries.at(-1)?.to ?? 0);
      total.classList.toggle('over', (entries.at(-1)?.to ?? 0) > plan.available);
    }
    this.#markForPrint();
  }

  #schedule(): Scheduled[] {
    return schedule(this.#plan, ({ lesson, part }) => this.#lessons.get(lesson)?.minutes[part] ?? 0);
  }

  #describe({ lesson, part }: PlanItem): Described {
    const { title = '', href = '', short = '', activity = '' } = this.#lessons.get(lesson) ?? {};
    return {
      lesson: title,
      title: part === 'activity' ? fill(this.#words.activityTitle, { title: activity }) : this.#words[part],
      href: `${href}${part === 'activity' ? '#trainer' : ''}`,
      short,
    };
  }

  #verdict(sum: number): string {
    const { available, items } = this.#plan;
    const words = this.#words;
    if (items.length === 0) return words.empty;
    const rest = available - sum;
    const told = rest < 0 ? fill(words.over, { minutes: -rest }) : rest > 0 ? fill(words.left, { minutes: rest }) : '';
    return `${fill(words.total, { sum, available })} ${told}`.trim();
  }

  /** With a plan the page prints as that plan: notes stay away, but for those of its lessons when they are asked for. */
  #markForPrint(): void {
    const { items } = this.#plan;
    const notes = this.querySelector<HTMLInputElement>('[name=notes]')?.checked;
    document.documentElement.classList.toggle('has-plan', items.length > 0);
    for (const { id, section } of this.#lessons.values()) {
      const planned = notes && items.some(({ lesson }) => lesson === id);
      section.classList.toggle('planned', planned ?? false);
    }
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'notes') {
      this.#markForPrint();
      return;
    }
    if (target.name === 'available') {
      this.#set({ ...this.#plan, available: asMinutes(target.value) });
      return;
    }
    const [item] = this.#parse(`plan=0;${target.value}`)?.items ?? [];
    if (!item) return;
    const others = this.#plan.items.filter((each) => itemCode(each) !== target.value);
    this.#set({ ...this.#plan, items: target.checked ? [...others, item] : others });
  }

  async #clicked({ target }: Event): Promise<void> {
    const pressed = target instanceof Element ? target.closest('button') : null;
    const code = pressed?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '';
    const at = this.#plan.items.findIndex((item) => itemCode(item) === code);
    const preset = pressed?.dataset['plan'];
    if (preset !== undefined) this.#set(this.#parse(preset) ?? empty);
    switch (pressed?.dataset['do']) {
      case 'up':
        this.#move(code, at - 1, 'up');
        break;
      case 'down':
        this.#move(code, at + 1, 'down');
        break;
      case 'remove':
        this.#set({ ...this.#plan, items: this.#plan.items.toSpliced(at, 1) });
        this.querySelectorAll<HTMLElement>('.agenda [data-do=remove]')
          .item(Math.max(0, at - 1))
          ?.focus();
        break;
      case 'clear':
        this.#set({ ...this.#plan, items: [] });
        break;
      case 'print':
        print();
        break;
      case 'copy':
        await this.#copy();
        break;
      default:
    }
  }

  #move(code: string, to: number, action: string): void {
    this.#set(withMoved(this.#plan, code, to));
    const row = this.querySelector(`.agenda [data-item="${code}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`[data-do=${action}]:enabled`);
    (same ?? row?.querySelector<HTMLButtonElement>('button:enabled'))?.focus();
    this.#say(fill(this.#words.moved, { place: to + 1, total: this.#plan.items.length }));
  }

  async #copy(): Promise<void> {
    const copied = await copyText(`${pageAddress()}#${formatPlan(this.#plan)}`);
    this.#say(copied ? this.#words.copied : this.#words.manual);
  }

  #say(text: string): void {
    const status = this.querySelector('.planner-total');
    if (status) status.textContent = `${this.#verdict(this.#schedule().at(-1)?.to ?? 0)} ${text}`;
  }

  /** An extra for fine pointers: rows are dragged; the buttons stay. */
  async #addDragging(signal: AbortSignal): Promise<void> {
    const list = this.querySelector<HTMLElement>('.agenda');
    if (!list || !matchMedia('(pointer: fine)').matches) return;
    const { makeDraggable } = await import('../drag.ts');
    const watched = new WeakSet<Element>();
    const watch = (): void => {
      for (const row of list.querySelectorAll<HTMLElement>('li')) {
        if (watched.has(row)) continue;
        watched.add(row);
        makeDraggable(row, list, signal, (place, y) => {
          if (!place) return;
          const others = [...list.querySelectorAll('li')].filter((each) => each !== row);
          const before = others.filter((each) => each.getBoundingClientRect().top + each.offsetHeight / 2 < y);
          this.#set(withMoved(this.#plan, row.dataset['item'] ?? '', before.length));
        });
      }
    };
    const observer = new MutationObserver(watch);
    observer.observe(list, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
    watch();
  }
}
