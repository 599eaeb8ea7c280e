import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVocabulary, writeVocabulary, type Vocabulary } from '../../src/core/search/vocabulary.ts';

/** The words of the Vietnamese pages in `tests/fixtures/search`, as their index would know them. */
export function fixtureVocabulary(): Vocabulary {
  const corpus = fileURLToPath(new URL('../fixtures/search/corpus/vi/', import.meta.url));
  const texts = globSync('**/*.html', { cwd: corpus }).map((path) =>
    readFileSync(join(corpus, path), 'utf8').replace(/^[\s\S]*<main[^>]*>|<footer[\s\S]*$|<[^>]*>/g, ' '),
  );
  return readVocabulary(writeVocabulary(texts));
}
