import { resolve } from 'node:path';
import { outline } from '../../core/outline.ts';
import { fill } from '../../core/text/fill.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { readCourse } from '../course-file.ts';
import { contentFolder } from '../content-folder.ts';
import { analyse } from '../item-analysis/analyse.ts';
import { passes } from '../item-analysis/gates.ts';
import { failureReport, failuresIn, gateTable } from '../item-analysis/report.ts';
import { readBank } from '../item-analysis/read-bank.ts';

/**
 * `npm run questions`: what could be scored by reading only the form of the choices. Prints the measures, then each one
 * that is out of bounds with its questions, where they are written and what to change. Ends with 1 when there is any.
 * `npm run questions -- <lesson>` prints only what is out of bounds because of that lesson's questions.
 */
const root = resolve(import.meta.dirname, '../../..');
const bank = readBank(contentFolder(root));
const { words } = authorMessages(root);
const [lesson] = process.argv.slice(2);
const lessons = outline(readCourse(root)).map((each) => each.lesson.id);

if (lesson !== undefined && !lessons.includes(lesson)) {
  console.error(fill(words['question.lesson'], { lesson, lessons: lessons.join(', ') }));
  process.exitCode = 1;
} else {
  const gates = analyse(bank);
  const all = gates.filter((gate) => !passes(gate));
  const failed = lesson === undefined ? all : failuresIn(all, bank.places, `/${lesson}/quiz.yaml`);
  if (lesson === undefined) console.log(gateTable(gates));
  console.log(failureReport(failed, bank.places));
  process.exitCode = failed.length === 0 ? 0 : 1;
}
