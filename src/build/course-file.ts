import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { courseSchema, languages, type Course } from '../schemas/course.ts';

/**
 * Reads `content/course.yaml` where Astro's collections are not there yet.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function readCourse(root: string): Course {
  const data: unknown = parse(readFileSync(join(contentFolder(root), 'course.yaml'), 'utf8'));
  const declared = languages.parse(data instanceof Object ? Reflect.get(data, 'languages') : undefined);
  return courseSchema(declared).parse(data);
}
