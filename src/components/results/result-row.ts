import { pageDate } from '../../client/page-dates.ts';
import { shownName, type JudgedResult } from '../../core/result/judge.ts';
import type { ResultFault } from '../../core/result/link.ts';
import { isPassed } from '../../core/quiz/pass.ts';

/** A text of the page by its name. */
export type Say = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a row of the table shows. */
export interface RowWords {
  /** How the row is called where it is spoken of. */
  readonly title: string;
  /** The cells between the number and the button; the last one fills the row. */
  readonly cells: readonly string[];
  /** What is to be known of it. */
  readonly notes: readonly string[];
  /** It stands in the table, and counts for nothing. */
  readonly refused: boolean;
}

/** A result in the list: as it came, as it was read, as it is shown. */
export interface Listed {
  readonly link: string;
  readonly read: JudgedResult | ResultFault;
  readonly words: RowWords;
}

/** What the button of a row says that takes it away. */
export function rowLabel({ title }: Pick<RowWords, 'title'>, number: number, say: Say): string {
  return say('removeRow', { row: number, name: title });
}

/**
 * A row of the table that is saved; undefined for what cannot be read.
 * @param day the local date of a moment
 * @param objective the text of an objective by its id
 */
export function fileRow(
  { read, words: { title, cells } }: Listed,
  day: (date: Date) => string,
  objective: (id: string) => string,
): (string | number)[] | undefined {
  if (typeof read === 'string') return undefined;
  const { made, completed, final, missed, impossible } = read;
  const verdict = cells.at(-1) ?? '';
  const date = day(new Date(made));
  // What cannot be has its name and the reason, and no figures that a spreadsheet would add up.
  if (impossible) return [title, date, '', '', '', verdict, ''];
  // Numbers of their own: a spreadsheet takes 12/15 for a day.
  const counts = [completed.length, final?.raw ?? '', final?.max ?? ''];
  return [title, date, ...counts, verdict, missed.map(objective).join('; ')];
}

/** How much of a link that cannot be read is shown, so that it is found again in a message. */
const beginning = 20;

/**
 * What a row says.
 * @param link the result as it came
 * @param course what results are held against, as the page knows it
 * @param place of the result, from 1
 */
export function rowWords(
  read: JudgedResult | ResultFault,
  link: string,
  course: {
    readonly lessons: number;
    readonly questions: number;
    readonly mastery: number;
    /** Numbers stand for names. */
    readonly hidesNames: boolean;
  },
  say: Say,
  place: number,
): RowWords {
  if (typeof read === 'string') {
    const start = link.length > beginning ? `${link.slice(0, beginning)}…` : link;
    return { title: start, cells: [say(read)], notes: [say('begins', { start })], refused: true };
  }
  const { name, made, completed, final, impossible, other, sameName } = read;
  const title = course.hidesNames ? say('person', { number: place }) : shownName(name) || say('unnamed');
  const date = pageDate(made);
  const notes = [
    ...(other && !impossible ? [say('other')] : []),
    ...(sameName === undefined ? [] : [say('sameName', { row: sameName })]),
    ...(impossible ? [] : [kindOf(read, say)].filter(Boolean)),
  ];
  if (impossible) {
    const why = say(impossible, { raw: final?.raw ?? 0, max: final?.max ?? 0, questions: course.questions });
    return { title, cells: [title, date, why], notes, refused: true };
  }
  const passed = final && isPassed(final, course.mastery);
  const cells = [
    title,
    date,
    `${completed.length}/${course.lessons}`,
    final ? `${final.raw}/${final.max}` : '',
    final ? say(passed ? 'passed' : 'notPassed') : '',
  ];
  return { title, cells, notes, refused: false };
}

/** Why a result has no answers; empty where it has some. */
function kindOf({ answers, without }: JudgedResult, say: Say): string {
  if (answers) return '';
  return say(without === undefined ? 'oldLink' : without === 'answers' ? 'pointsOnly' : 'laterEdition');
}

/**
 * A row of the table.
 * @param number its place, from 1
 */
export function resultRow({ title, cells, notes, refused }: RowWords, number: number, say: Say): HTMLTableRowElement {
  const row = document.createElement('tr');
  const choose = document.createElement('input');
  choose.type = 'checkbox';
  choose.ariaLabel = say('select', { row: number, name: title });
  row.insertCell().append(choose);
  row.insertCell().textContent = String(number);
  for (const text of cells) row.insertCell().textContent = text;
  const [, , first] = row.cells;
  for (const text of notes) {
    const note = document.createElement('small');
    note.textContent = text;
    first?.append(note);
  }
  if (refused) {
    row.dataset['mark'] = 'incorrect';
    const last = row.cells[cells.length + 1];
    if (last) last.colSpan = 6 - cells.length;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.dataset['action'] = 'remove';
  button.textContent = say('remove');
  button.ariaLabel = rowLabel({ title }, number, say);
  row.insertCell().append(button);
  return row;
}
