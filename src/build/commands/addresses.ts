import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { currentAddresses, parseAddresses, withAddresses } from '../addresses.ts';
import { readCourse } from '../course-file.ts';
import { readRedirects } from '../redirects-file.ts';

/** `npm run addresses`, after a build: adds what is new to the list of published addresses. */
const root = resolve(import.meta.dirname, '../../..');
const list = join(contentFolder(root), 'addresses.txt');
const folder = resolve(root, process.env['SITE_OUT'] ?? 'dist');

const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
const after = withAddresses(before, currentAddresses(folder, readCourse(root), readRedirects(root)));
writeFileSync(list, after);
console.log(`Thêm ${parseAddresses(after).length - parseAddresses(before).length} địa chỉ vào content/addresses.txt`);
