import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatEntry, missingEntries } from '../../core/numbers/numbers.ts';
import { contentFolder } from '../content-folder.ts';
import { numbersFile, readNumberedCourse, readNumbers } from '../numbers-file.ts';

/** `npm run numbers`: gives a permanent number to every lesson, question and choice that has none yet. */
const root = resolve(import.meta.dirname, '../../..');
const missing = missingEntries(readNumbers(root), readNumberedCourse(root));
appendFileSync(join(contentFolder(root), numbersFile), missing.map((entry) => `${formatEntry(entry)}\n`).join(''));
console.log(`Thêm ${missing.length} dòng vào ${numbersFile}`);
