import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { searchWordsSchema, type LanguageSearchWords, type SearchWords } from '../schemas/search-words.ts';
import { readOptional } from './content-file.ts';
import { readCourse } from './course-file.ts';
import { defaultContent } from './content-folder.ts';

/**
 * What the search knows beside the pages: the course's own file, else of the project's what is true of a language in
 * any course (its function words, how numbers are said).
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function readSearchWords(root: string, languages = readCourse(root).languages): SearchWords {
  const own = readOptional(root, 'search-words.yaml', undefined);
  if (own !== undefined) return searchWordsSchema(languages).parse(own);
  const known: unknown = parse(readFileSync(join(defaultContent(root), 'search-words.yaml'), 'utf8'));
  return Object.fromEntries(
    languages.map((language) => [language, languageFacts(Reflect.get(Object(known), language))]),
  );
}

const nothing: LanguageSearchWords = {
  names: {},
  numbered: { lesson: [], first: [], last: [], module: [], session: [] },
  numbers: [],
  nearest: [],
  slips: [],
  little: [],
  foreign: [],
};

/** @param words of one language, as another course has them */
function languageFacts(words: unknown): LanguageSearchWords {
  const { x: known = nothing } = searchWordsSchema(['x']).safeParse({ x: words }).data ?? {};
  const { lesson, first, last, module, session } = known.numbered;
  return {
    ...nothing,
    numbered: { lesson, first, last, module, session },
    numbers: known.numbers,
    little: known.little,
  };
}
