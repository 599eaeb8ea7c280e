import { adoptStyles } from '../../client/adopt-styles.ts';
import { papersWords } from '../../client/words.ts';
import { mostCards } from '../../core/cards/card-svg.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import cardStyles from '../card/card.css?inline';
import { make } from '../make.ts';
import { deckFrame } from '../session/deck-frame.ts';
import { paperKinds, papersOf, type PaperKind, type Papers } from './papers-of.ts';
import styles from './papers.css?inline';
import { previewPages } from './preview.ts';
import { printPapers } from './print-papers.ts';

let styled = false;

const usual: readonly PaperKind[] = ['plan', 'notes', 'sheets'];

/**
 * Asks which papers of a session to print, shows them with their pages counted, and prints them as one job.
 * @param planner see `deckFrame`, and `data-card`
 */
export async function openPapers(planner: HTMLElement, fragment: string): Promise<void> {
  const [frame, words] = await Promise.all([deckFrame(planner, fragment), papersWords()]);
  if (!frame) return;
  if (!styled) adoptStyles(styles + cardStyles);
  styled = true;
  const card = planner.dataset['card'];
  const boxes = paperKinds
    .filter((kind) => kind !== 'card' || card !== undefined)
    .map((kind) => ({ kind, ...box(kind, words) }));
  const number = document.createElement('input');
  Object.assign(number, { type: 'number', min: '1', max: String(mostCards), value: '24', inputMode: 'numeric' });
  const count = document.createElement('label');
  count.className = 'papers-count';
  count.append(words.number, number);
  const status = make('p');
  status.role = 'status';
  const pages = make('p.muted');
  const preview = make('div.papers-preview');
  preview.inert = true;
  const chosen = (): Set<PaperKind> => new Set(boxes.filter(({ input }) => input.checked).map(({ kind }) => kind));
  const gather = (): Promise<Papers> => {
    const cards = Math.min(mostCards, Math.max(1, Math.round(Number(number.value)) || 1));
    return papersOf(frame, chosen(), { cards, card }, words, (text) => (status.textContent = text));
  };
  /** Counts up with each change, so that what was begun before it is not shown. */
  let turn = 0;
  const show = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    const { papers, failed } = await gather();
    if (own !== turn) return;
    status.textContent = failed.length > 0 ? fill(words.failed, { titles: failed.join('; ') }) : '';
    const counts = previewPages(
      preview,
      papers.map(({ sheet }) => sheet),
    );
    const sumOf = (kind?: PaperKind): number =>
      counts.reduce((sum, each, at) => (!kind || papers[at]?.kind === kind ? sum + each : sum), 0);
    for (const { kind, told } of boxes)
      told.textContent = chosen().has(kind) ? fill(words.pagesOf, { count: Math.ceil(sumOf(kind)) }) : '';
    pages.textContent = papers.length > 0 ? fill(words.pages, { count: Math.ceil(sumOf()) }) : '';
  };
  const print = async (): Promise<void> => {
    if (chosen().size === 0) {
      status.textContent = words.nothing;
      return;
    }
    const { papers, failed } = await gather();
    status.textContent = failed.length > 0 ? fill(words.failed, { titles: failed.join('; ') }) : '';
    await printPapers(papers.map(({ sheet }) => sheet));
  };
  for (const input of [...boxes.map((each) => each.input), number]) input.addEventListener('change', () => void show());
  showDialog(
    words.title,
    ...boxes.map(({ label }) => label),
    count,
    pages,
    preview,
    status,
    dialogActions(
      dialogButton(words.print, () => void print()),
      dialogButton(words.close, (dialog) => dialog?.close()),
    ),
  ).classList.add('wide-dialog');
  await show();
}

function box(
  kind: PaperKind,
  words: Ui['papers'],
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement; readonly told: HTMLElement } {
  const label = document.createElement('label');
  label.className = 'papers-choice';
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', checked: usual.includes(kind) });
  const told = make('small.papers-of');
  label.append(input, make('span', make('b', words[kind]), make('small', words[`${kind}How`])), told);
  return { label, input, told };
}
