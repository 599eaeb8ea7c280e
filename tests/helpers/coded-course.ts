import { readCourse } from '../../src/build/course-file.ts';
import { readBank } from '../../src/build/item-analysis/read-bank.ts';
import { readNumbers } from '../../src/build/numbers-file.ts';
import { join } from 'node:path';
import { codedFile } from '../../src/quiz/coded-content.ts';
import { readCodedFile } from '../../src/quiz/coded-file.ts';
import { root } from './project.ts';

const { lessons, preTest, final } = readBank(join(root, 'content'));
const asked = [
  ...lessons.map((question) => ({ pool: 'practice', question })),
  ...preTest.map((question) => ({ pool: 'pre-test', question })),
  ...final.map((question) => ({ pool: 'final-quiz', question })),
];

/** This course as result links are written and read by it. */
export const codedCourse = readCodedFile(JSON.stringify(codedFile(readCourse(root).id, readNumbers(root), asked)));
