import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';
import { glossarySchema, type Glossary } from '../../src/schemas/glossary.ts';
import { root } from './project.ts';

/** The real glossary. */
export function readGlossary(): Glossary {
  const text = readFileSync(join(root, 'content/glossary.yaml'), 'utf8');
  return glossarySchema(readCourse(root).languages).parse(parse(text));
}
