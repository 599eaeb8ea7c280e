import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { z } from 'zod';
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

const peeked = z.looseObject({
  id: z.string().catch('course'),
  circles: z.array(z.string()).catch([]),
  pages: z.array(z.looseObject({ id: z.string(), slug: z.record(z.string(), z.string()) })).catch([]),
});

/** Of the course what must be known before its faults are told. */
export interface PeekedCourse {
  readonly id: string;
  /** Ids of the circles. */
  readonly circles: readonly string[];
  /** The last part of the trainers' page's address, in the default language. */
  readonly trainers: string;
}

/** Of a file that is not YAML: each line of the first level by itself. */
function lineByLine(text: string): unknown {
  const lines = text.split('\n').filter((line) => /^(?:id|circles): /.test(line));
  return parseDocument(lines.join('\n')).toJS() ?? {};
}

/**
 * Reads of course.yaml what can be read of it.
 * @param root absolute path of the project
 */
export function peekCourse(root: string): PeekedCourse {
  const file = join(contentFolder(root), 'course.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const document = parseDocument(text);
  const { id, circles, pages } = peeked.parse(document.errors.length > 0 ? lineByLine(text) : (document.toJS() ?? {}));
  const slugs = pages.find((page) => page.id === 'trainers')?.slug ?? {};
  return { id, circles, trainers: Object.values(slugs)[0] ?? 'trainers' };
}
