import { adoptStyles } from '../../client/adopt-styles.ts';
import { isTrainer } from '../../client/trainer-view.ts';
import { laterWords } from '../../client/words.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { addAnswerSheet, removeAnswerSheet } from './answer-sheet.ts';
import styles from './print-dialog.css?inline';
import { preparePage } from './print-foot.ts';

let styled = false;

/**
 * Asks what to print where the page has a choice to offer (questions), then prints; else prints at once.
 * @param asked what the address asks for: `bai-tap` the practice alone, `dap-an` with its answers
 */
export async function openPrint(asked = ''): Promise<void> {
  await Promise.all([preparePage(), atRest()]);
  if (!document.querySelector('main .answers')) {
    print();
    return;
  }
  const { printLater: words } = await laterWords();
  if (!styled) adoptStyles(styles);
  styled = true;
  // A booklet has nothing but lessons: there the questions are not printed alone.
  const isLesson = document.querySelector('.lesson main') !== null;
  const quizOnly = choice(words.quizOnly, asked !== '');
  const answers = choice(words.answers, asked === 'dap-an');
  const notes = choice(words.notes, false);
  const printChosen = (dialog: HTMLDialogElement | null): void => {
    dialog?.close();
    const parts = { quiz: quizOnly.input.checked, notes: notes.input.checked };
    printParts(
      Object.entries(parts).flatMap(([name, chosen]) => (chosen ? [name] : [])),
      answers.input.checked ? words.answerSheet : undefined,
    );
  };
  showDialog(
    words.title,
    ...(isLesson ? [quizOnly.label] : []),
    answers.label,
    ...(isLesson && isTrainer() ? [notes.label] : []),
    dialogActions(
      dialogButton(words.print, printChosen),
      dialogButton(words.cancel, (dialog) => dialog?.close()),
    ),
  );
}

/** Waits until what the page is still putting together is there. */
function atRest(): Promise<unknown> {
  const busy = document.querySelector('main [aria-busy=true]');
  return busy ? new Promise((done) => busy.addEventListener('ready', done, { once: true })) : Promise.resolve();
}

/** @param answers title of the sheet of answers; none without it */
function printParts(parts: readonly string[], answers: string | undefined): void {
  const { dataset } = document.documentElement;
  dataset['print'] = parts.join(' ');
  if (answers !== undefined) addAnswerSheet(answers);
  addEventListener(
    'afterprint',
    () => {
      delete dataset['print'];
      removeAnswerSheet();
    },
    { once: true },
  );
  print();
}

function choice(text: string, checked: boolean): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  label.className = 'print-choice';
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', checked });
  label.append(input, text);
  return { label, input };
}
