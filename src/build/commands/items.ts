import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { practice } from '../../core/numbers/numbers.ts';
import { fill } from '../../core/text/fill.ts';
import { contentFolder } from '../content-folder.ts';
import { readBank } from '../item-analysis/read-bank.ts';
import { analyseAnswers } from '../item-answers/analyse-answers.ts';
import { knownItems } from '../item-answers/known-items.ts';
import { readTable, type Table } from '../item-answers/read-table.ts';
import { itemsReport } from '../item-answers/report.ts';
import { authorMessages } from '../messages/author-messages.ts';

/**
 * `npm run items -- answers.csv …`: what real answers say of each question, from tables that the page of a group's
 * results has saved. Ends with 1 when there is no answer in them.
 */
const root = resolve(import.meta.dirname, '../../..');
const { words } = authorMessages(root);
const files = process.argv.slice(2);
const { lessons, preTest, final } = readBank(contentFolder(root));
const known = knownItems([
  ...lessons.map((question) => ({ pool: practice, question })),
  ...preTest.map((question) => ({ pool: 'pre-test', question })),
  ...final.map((question) => ({ pool: 'final-quiz', question })),
]);

/** @throws with a sentence for the author */
function tableOf(file: string): Table {
  try {
    return readTable(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(fill(words['items.missing'], { file }));
  }
}

try {
  const report = analyseAnswers(files.map(tableOf), known);
  console.log(report.items.length > 0 ? itemsReport(report, words) : words['items.none']);
  process.exitCode = report.items.length > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
