import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatEntry, goneEntries, missingEntries } from '../../core/numbers/numbers.ts';
import { contentFolder } from '../content-folder.ts';
import { numbersFile, readNumberedCourse, readNumbers } from '../numbers-file.ts';

/**
 * `npm run numbers`: gives a permanent number to every lesson, question and choice that has none yet, and notes which
 * questions have left.
 */
const root = resolve(import.meta.dirname, '../../..');
const [numbers, course] = [readNumbers(root), readNumberedCourse(root)];
const missing = [...goneEntries(numbers, course), ...missingEntries(numbers, course)];
appendFileSync(join(contentFolder(root), numbersFile), missing.map((entry) => `${formatEntry(entry)}\n`).join(''));
console.log(`Thêm ${missing.length} dòng vào ${numbersFile}`);
