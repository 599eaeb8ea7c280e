import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { searchWordsSchema } from '../../src/schemas/search-words.ts';
import { uiSchema } from '../../src/schemas/ui.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { intentQueries, type IntentQuery } from '../bench/search/intent.ts';

/** The queries by intent for the course in a project. @param root absolute path of the project */
export function courseIntentQueries(root: string): IntentQuery[] {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'content', name), 'utf8'));
  const course = readCourse(root);
  const words = searchWordsSchema(course.languages).parse(read('search-words.yaml'));
  const ui = Object.fromEntries(
    course.languages.map((language) => [language, uiSchema.parse(read(`ui/${language}.yaml`))]),
  );
  return intentQueries(join(root, 'tests/fixtures/search'), { course, ui, words });
}
