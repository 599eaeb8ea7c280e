import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fill } from '../../core/text/fill.ts';
import { contentFolder } from '../content-folder.ts';
import { currentAddresses, parseAddresses, withAddresses } from '../addresses.ts';
import { otherSite } from '../built-course.ts';
import { readCourse } from '../course-file.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { readRedirects } from '../redirects-file.ts';

/** `npm run addresses`, after a build of the same course: adds what is new to the list of published addresses. */
const root = resolve(import.meta.dirname, '../../..');
const content = contentFolder(root);
const list = join(content, 'addresses.txt');
const folder = resolve(root, process.env['SITE_OUT'] ?? 'dist');
const messages = authorMessages(root);
const course = readCourse(root);
const named = (path: string): string => relative(process.cwd(), path) || '.';

const names = { built: named(folder), content: named(content) };
const refused = otherSite({ folder, id: course.id, names, given: process.env['SITE_CONTENT'] }, messages);
if (refused === undefined) {
  const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const after = withAddresses(before, currentAddresses(folder, course, readRedirects(root)));
  writeFileSync(list, after);
  const count = parseAddresses(after).length - parseAddresses(before).length;
  console.log(fill(messages.words['addresses.added'], { count, file: named(list) }));
} else {
  console.error(refused);
  process.exitCode = 1;
}
