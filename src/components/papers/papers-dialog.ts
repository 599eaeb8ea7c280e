import { adoptStyles } from '../../client/adopt-styles.ts';
import { papersWords } from '../../client/words.ts';
import { mostCards } from '../../core/cards/card-svg.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import cardStyles from '../card/card.css?inline';
import { make } from '../make.ts';
import { deckFrame } from '../session/deck-frame.ts';
import type { DeckFrame } from '../session/render-beat.ts';
import styles from './papers.css?inline';
import * as sheets from './sheets.ts';

let styled = false;

const kinds = ['plan', 'notes', 'sheets', 'practice', 'reading', 'cards', 'card', 'answers'] as const;
type Kind = (typeof kinds)[number];
const usual: readonly Kind[] = ['plan', 'notes', 'sheets'];

/** Asks which papers of a session to print, and prints them as one job. @param planner see `deckFrame`, and `data-card` */
export async function openPapers(planner: HTMLElement, fragment: string): Promise<void> {
  const [frame, words] = await Promise.all([deckFrame(planner, fragment), papersWords()]);
  if (!frame) return;
  if (!styled) adoptStyles(styles + cardStyles);
  styled = true;
  const card = planner.dataset['card'];
  const boxes = kinds
    .filter((kind) => kind !== 'card' || card !== undefined)
    .map((kind) => ({ kind, ...box(kind, words) }));
  const number = document.createElement('input');
  Object.assign(number, { type: 'number', min: '1', max: String(mostCards), value: '24', inputMode: 'numeric' });
  const count = document.createElement('label');
  count.className = 'papers-count';
  count.append(words.number, number);
  const status = make('p');
  status.role = 'status';
  const print = async (): Promise<void> => {
    const chosen = new Set(boxes.filter(({ input }) => input.checked).map(({ kind }) => kind));
    if (chosen.size === 0) {
      status.textContent = words.nothing;
      return;
    }
    const cards = Math.min(mostCards, Math.max(1, Math.round(Number(number.value)) || 1));
    const { papers, failed } = await papersOf(
      frame,
      chosen,
      { cards, card },
      words,
      (text) => (status.textContent = text),
    );
    status.textContent = failed.length > 0 ? fill(words.failed, { titles: failed.join('; ') }) : '';
    await printPapers(papers);
  };
  showDialog(
    words.title,
    ...boxes.map(({ label }) => label),
    count,
    status,
    dialogActions(
      dialogButton(words.print, () => void print()),
      dialogButton(words.close, (dialog) => dialog?.close()),
    ),
  );
}

interface Papers {
  readonly papers: readonly Node[];
  /** Titles of lessons that could not be loaded. */
  readonly failed: readonly string[];
}

async function papersOf(
  { session, title }: DeckFrame,
  chosen: ReadonlySet<Kind>,
  { cards, card }: { readonly cards: number; readonly card: string | undefined },
  words: Ui['papers'],
  tell: (text: string) => void,
): Promise<Papers> {
  const needed = sheets.lessonsIn(session);
  const wants = chosen.has('practice') || chosen.has('reading') || chosen.has('answers');
  const lessons: sheets.PrintedLesson[] = [];
  for (const lesson of wants ? needed : []) {
    tell(fill(words.loading, { done: lessons.length, total: needed.length }));
    lessons.push(await sheets.printedLesson(lesson));
  }
  const had = lessons.filter(({ text }) => text !== undefined);
  const page = chosen.has('card') && card !== undefined ? await sheets.pageSheet(card) : undefined;
  const missing = chosen.has('card') && !page ? [words.card] : [];
  return {
    failed: [...lessons.filter((each) => !had.includes(each)).map((each) => each.title), ...missing],
    papers: [
      ...(chosen.has('plan') ? [sheets.planSheet(session, title, words)] : []),
      ...(chosen.has('notes') ? sheets.notesSheets(session) : []),
      ...(chosen.has('sheets') ? sheets.activitySheets(session, words) : []),
      ...(chosen.has('practice') ? had.map((lesson) => sheets.practiceSheet(lesson, words)) : []),
      ...(chosen.has('reading') ? had.map((lesson) => sheets.readingSheet(lesson)) : []),
      ...(chosen.has('cards') ? sheets.cardSheets(cards, words) : []),
      ...(page ? [page] : []),
      ...(chosen.has('answers') && had.length > 0 ? [sheets.answersSheet(had, words)] : []),
    ],
  };
}

/** Prints papers in place of the page, and takes them away again. */
async function printPapers(papers: readonly Node[]): Promise<void> {
  if (papers.length === 0) return;
  document.querySelector('.session-papers')?.remove();
  const root = make('div.session-papers', ...papers);
  document.body.append(root);
  document.documentElement.classList.add('printing-papers');
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  addEventListener(
    'afterprint',
    () => {
      root.remove();
      document.documentElement.classList.remove('printing-papers');
    },
    { once: true },
  );
  print();
}

function box(kind: Kind, words: Ui['papers']): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  label.className = 'papers-choice';
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', checked: usual.includes(kind) });
  label.append(input, make('span', make('b', words[kind]), make('small', words[`${kind}How`])));
  return { label, input };
}
