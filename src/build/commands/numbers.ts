import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatEntry, goneEntries, missingEntries } from '../../core/numbers/numbers.ts';
import { fill } from '../../core/text/fill.ts';
import { contentFolder } from '../content-folder.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { numbersFile, readNumberedCourse, readNumbers } from '../numbers-file.ts';

/**
 * `npm run numbers`: gives a permanent number to every lesson, question and choice that has none yet, and notes which
 * questions have left.
 */
const root = resolve(import.meta.dirname, '../../..');
const [numbers, course] = [readNumbers(root), readNumberedCourse(root)];
const missing = [...goneEntries(numbers, course), ...missingEntries(numbers, course)];
const file = join(contentFolder(root), numbersFile);
appendFileSync(file, missing.map((entry) => `${formatEntry(entry)}\n`).join(''));
const { words } = authorMessages(root);
console.log(fill(words['numbers.added'], { count: missing.length, file: relative(process.cwd(), file) }));
