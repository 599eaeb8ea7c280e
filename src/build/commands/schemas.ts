import { resolve } from 'node:path';
import { fill } from '../../core/text/fill.ts';
import { contentFolder } from '../content-folder.ts';
import { readCourse } from '../course-file.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { writeSchemas } from '../schema-files.ts';

/** `npm run schemas`: writes the JSON Schemas by which editors complete and check the files of content. */
const root = resolve(import.meta.dirname, '../../..');
const files = writeSchemas(contentFolder(root), readCourse(root).languages);
console.log(fill(authorMessages(root).words['schemas.written'], { files }));
