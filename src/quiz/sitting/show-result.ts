import { keepReread } from '../../client/reread.ts';
import { fill } from '../../core/text/fill.ts';
import type { QuizQuestionElement } from '../ui/quiz-question-element.ts';
import { element } from '../../components/search/elements.ts';

/** The words and addresses of a result, as `Sitting.astro` writes them. */
export type ResultWords = Readonly<Record<string, string | undefined>>;

/** Minutes that reading a passage again takes. */
const perPassage = 2;

/**
 * Fills and shows the result of a quiz that is taken as a whole.
 * @param need how many questions have to be right
 * @returns ids of the lessons of which something was missed, in their order
 */
export function showResult(
  panel: HTMLElement,
  questions: readonly QuizQuestionElement[],
  need: number,
  words: ResultWords,
): string[] {
  const right = questions.filter(({ checked }) => checked?.score.scaled === 1);
  const [raw, max, short] = [right.length, questions.length, Math.max(0, need - right.length)];
  const missed = new Set(questions.filter((each) => !right.includes(each)).map(({ dataset }) => dataset['objective']));
  panel.querySelector('.score')?.replaceChildren(element('b', {}, String(raw)), `/${max}`);
  const total = panel.querySelector('[data-total]');
  const verdict = short === 0 ? words['passed'] : words['short'];
  const numbers = { raw, max, percent: Math.round((raw / max) * 100), count: short };
  if (total) total.textContent = fill(`${words['total'] ?? ''} ${verdict ?? ''}`, numbers);
  const dots = questions.map((_, place) =>
    element('i', { className: `${place < raw ? 'full' : ''}${place === need - 1 ? ' need' : ''}` }),
  );
  panel.querySelector('.dots')?.replaceChildren(...dots);
  const rows = [...panel.querySelectorAll<HTMLElement>('li[data-lesson]')].map((row) => rowOf(row, missed));
  const open = rows.filter(({ first }) => first).toSorted((a, b) => a.place - b.place);
  const known = rows.filter(({ first }) => !first).toSorted((a, b) => a.place - b.place);
  for (const [part, list] of [['missed', open] as const, ['known', known] as const]) {
    const box = panel.querySelector<HTMLElement>(`[data-part=${part}]`);
    box?.querySelector('ul')?.replaceChildren(...list.map(({ row }) => row));
    if (box) box.hidden = list.length === 0;
  }
  offer(
    panel,
    words,
    open.map(({ link }) => link),
    short === 0,
  );
  panel.hidden = false;
  return open.map(({ row }) => row.dataset['lesson'] ?? '');
}

/** A lesson's row: shows of what was missed what stands first, and leads there. */
function rowOf(row: HTMLElement, missed: ReadonlySet<string | undefined>) {
  const link = row.querySelector('a');
  const objectives = [...row.querySelectorAll<HTMLElement>('[data-objective]')];
  const wrong = objectives.filter(({ dataset }) => missed.has(dataset['objective']));
  for (const each of objectives) each.hidden = wrong.length > 0 && !wrong.includes(each);
  const section = wrong[0]?.dataset['section'];
  if (link) link.hash = section ?? '';
  return { row, link, first: wrong[0], place: Number.parseInt(row.querySelector('b')?.textContent ?? '', 10) };
}

/** The one strong act: to read what was missed, from its first place on; where a pass is the end of it, the record. */
function offer(
  panel: HTMLElement,
  words: ResultWords,
  open: readonly (HTMLAnchorElement | null)[],
  passed: boolean,
): void {
  const act = panel.querySelector<HTMLAnchorElement>('[data-part=act]');
  const [first] = open;
  const end = first === undefined || (passed && words['recordHref'] !== undefined);
  const href = end ? (words['recordHref'] ?? words['firstHref']) : first?.href;
  if (!act || href === undefined) return;
  const title = first?.querySelector('b')?.textContent ?? '';
  const text = end ? (words['record'] ?? '') : (words['reread'] ?? '');
  act.href = href;
  act.textContent = fill(text, { count: open.length, minutes: open.length * perPassage, title });
  const places = open.flatMap((link) => link?.href ?? []);
  const back = location.href.replace(/#.*/, '');
  // Of a quiz that can be passed; what a plan leads to is learned, not read again.
  const leadsOn = !end && words['recordHref'] !== undefined;
  act.onclick = () => leadsOn && keepReread({ places, end: back });
  act.hidden = false;
}
