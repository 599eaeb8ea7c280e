import { resolve } from 'node:path';
import { fill } from '../../core/text/fill.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { NewCourseError } from '../new-course/new-course.ts';
import { addQuestion } from '../new-course/question.ts';

/** `npm run question -- <lesson>`: adds the frame of a question to a lesson's quiz, with its addresses. */
const root = resolve(import.meta.dirname, '../../..');
const { words } = authorMessages(root);
const [lesson, ...others] = process.argv.slice(2);

try {
  if (lesson === undefined || others.length > 0) throw new NewCourseError(words['question.usage']);
  const { id, file, line, addresses } = addQuestion(root, lesson);
  console.log(fill(words['question.added'], { id, file, line, addresses: addresses.join(' ') }));
} catch (error) {
  if (!(error instanceof NewCourseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
