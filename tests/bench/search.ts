import { parseHtml } from '../../src/build/finish/tree.ts';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateEnglish } from './search/generate-english.ts';
import { courseIntentQueries } from '../helpers/intent.ts';
import { generate } from './search/generate.ts';
import { headingsOf } from './search/headings.ts';
import { buildIndex, openIndex } from './search/open-index.ts';
import { phraseQueries } from './search/phrases.ts';
import { measureIntent, printIntent } from './search/intent.ts';
import { measure, print, type Query } from './search/measure.ts';

const fixture = fileURLToPath(new URL('../fixtures/search/', import.meta.url));
const corpus = join(fixture, 'corpus');
const pages = globSync('**/*.html', { cwd: corpus }).map((path) => ({
  path,
  tree: parseHtml(readFileSync(join(corpus, path), 'utf8')),
}));
const queries: Query[] = JSON.parse(readFileSync(join(fixture, 'queries.json'), 'utf8'));

print('fixture', await measure(openIndex(await buildIndex(pages), 'vi'), queries), 40);

const site = process.env['SITE_OUT'] ?? fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = join(site, 'pagefind');
if (existsSync(folder)) {
  const headings = headingsOf(folder, 'vi');
  const generated = generate(headings, 1);
  print('site: phrases of its text', await measure(openIndex(folder, 'vi'), phraseQueries(folder, 'vi', 60)), 20);
  print(`site: ${headings.length} headings`, await measure(openIndex(folder, 'vi'), generated), 60);
  const english = headingsOf(folder, 'en');
  if (english.length > 0)
    print(
      `site in English: ${english.length} headings`,
      await measure(openIndex(folder, 'en'), generateEnglish(english, 1)),
      60,
    );
}

if (existsSync(folder)) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const queriesByIntent = courseIntentQueries(root);
  const languages = [...new Set(queriesByIntent.map(({ lang }) => lang))];
  const indexes = new Map(languages.map((language) => [language, openIndex(folder, language)]));
  printIntent(await measureIntent(indexes, folder, queriesByIntent));
}
