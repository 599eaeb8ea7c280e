import { localDate } from '../../client/local-day.ts';
import { saveFile } from '../../client/save-file.ts';
import { csv } from '../../core/result/csv.ts';
import { answerColumns } from '../../quiz/answer-columns.ts';
import type { AskedCourse } from '../../quiz/coded-file.ts';
import { fileRow, type Listed, type Say } from './result-row.ts';

/** How a table is saved. */
export interface TableOptions {
  readonly separator: ',' | ';';
  readonly hidesNames: boolean;
  readonly say: Say;
}

/** Saves the group as a table: a row for each result that can be read, and columns for each question. */
export function saveTable(
  page: HTMLElement,
  listed: readonly Listed[],
  course: AskedCourse,
  { separator, hidesNames, say }: TableOptions,
): void {
  const textOf = (id: string): string =>
    page.querySelector(`li[data-objective="${CSS.escape(id)}"] a`)?.textContent?.trim() ?? id;
  const answersOf = ({ read }: Listed) => (typeof read === 'string' || read.impossible ? [] : (read.answers ?? []));
  const columns = answerColumns(course, listed.map(answersOf));
  const head = ['name', 'made', 'completed', 'final', 'asked', 'verdict', 'missedColumn'].map((name) => say(name));
  const rows = listed.flatMap((each) => {
    const [name = '', ...cells] = fileRow(each, localDate, textOf) ?? [];
    return cells.length === 0 ? [] : [[hidesNames ? '' : name, ...cells, ...columns.cells(answersOf(each))]];
  });
  const table = csv([[...head, ...columns.head], ...rows], separator);
  saveFile(`${say('file')}-${localDate(new Date())}.csv`, 'text/csv', table);
}
