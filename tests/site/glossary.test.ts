import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { searchContent } from '../../src/build/search-index.ts';
import { formsOf, termFinder } from '../../src/core/glossary/find-terms.ts';
import { languageAt, permalinks, targetKey, withBase } from '../../src/core/address/permalink.ts';
import { wordsOf } from '../../src/core/search/normalise.ts';
import { openIndex } from '../bench/search/open-index.ts';
import { readGlossary } from '../helpers/glossary.ts';
import { htmlFiles } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { sample } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const glossary = readGlossary();
const addressOf = (language: string): string =>
  permalinks(course, language).get(targetKey({ kind: 'page', id: 'glossary' })) ?? '';

/** Finds terms in a text, once for each language. */
const finders = new Map(course.languages.map((each) => [each, termFinder(glossary, each)]));
const findTerms = (language: string): ReturnType<typeof termFinder> => finders.get(language) ?? (() => []);
/** What a lesson says outside its headings, links to elsewhere and lists of objectives, each of which may not link. */
const plainText = (html: string): string =>
  html
    .replace(/<(h[1-6]|details|figure)\b[\s\S]*?<\/\1>|<a (?![^>]*class="term")[\s\S]*?<\/a>/g, ' . ')
    .replace(/<\/?(?:p|li|ul|ol|div|td|th|tr)\b[^>]*>/g, ' . ')
    .replace(/<[^>]*>/g, '');

const { facts } = searchContent(root);
const spelt = (text: string): string => wordsOf(text).join(' ');
/** The addresses of pages beside the glossary that have a word as one of their names. */
const pagesCalled = (form: string, language: string): string[] =>
  [...facts]
    .filter(([path]) => languageAt(course, path) === language)
    .filter(([, { names, otherNames }]) => [...names, ...otherNames].some((name) => spelt(name) === spelt(form)))
    .map(([path]) => path);

describe.each(sample(sites, ({ base }) => base !== '/'))('glossary, built for $url$base', ({ base, folder }) => {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const lessons = htmlFiles(folder)
    .map((file) => ({ file, language: languageAt(course, `/${file}`), html: read(file) }))
    .filter(({ html }) => html.includes('<glossary-text'));

  it.each(course.languages)('has an entry with a permalink for each term in %s, under its letter', (language) => {
    const html = read(`${addressOf(language).slice(1)}index.html`);
    const entries = [...html.matchAll(/<article class="term[^"]*"><h3 id="([^"]+)">([^<]+)/g)];
    expect(entries.map(([, entry]) => entry).toSorted()).toEqual(glossary.map(({ id }) => id).toSorted());
    const { compare } = new Intl.Collator(language);
    const words = entries.map(([, , word = '']) => word.replaceAll('&amp;', '&'));
    expect(words).toEqual(words.toSorted(compare));
  });

  it.each(course.languages)('each term is linked from at least one lesson in %s', (language) => {
    const own = lessons.filter((lesson) => lesson.language === language).map(({ html }) => html);
    const unlinked = glossary.filter(
      ({ id }) =>
        !own.some((html) => html.includes(`href="${withBase(base, addressOf(language))}#${id}" class="term"`)),
    );
    expect(unlinked.map(({ id }) => id)).toEqual([]);
  });

  it.each(lessons)(
    '$file links a term once in a section, and none in headings or other links',
    ({ html, language }) => {
      const [, text = ''] = /<glossary-text[^>]*>([\s\S]*?)<\/glossary-text>/.exec(html) ?? [];
      for (const section of text.split(/<h[23]\b/)) {
        const ids = [...section.matchAll(/#([a-z-]+)" class="term"/g)].map(([, id]) => id);
        expect(ids).toEqual([...new Set(ids)]);
      }
      // A lesson whose text uses no term has none to link.
      const used = findTerms(language)(plainText(text));
      expect(text.includes('class="term"'), used.map(({ id }) => id).join()).toBe(used.length > 0);
      for (const [outer] of text.matchAll(/<h[23]\b[\s\S]*?<\/h[23]>|<a (?![^>]*class="term")[\s\S]*?<\/a>/g))
        expect(outer).not.toContain('class="term"');
    },
  );
});

describe.each(course.languages)('search in %s', (language) => {
  const [{ folder }] = sites;
  const index = openIndex(join(folder, 'pagefind'), language);

  // By day every fourth term.
  const searched = sample(glossary, (_, at) => at % 4 === 0);
  it.each(searched.map((term) => ({ id: term.id, term })))(
    'finds $id by each of its words in any language, after no other page than those called by that very word',
    async ({ id, term }) => {
      for (const form of new Set(course.languages.flatMap((each) => formsOf(term, each)))) {
        const { pages } = await index.search(form);
        const found = pages.map(({ sections: [best] }) => best?.url ?? '');
        const entry = `${addressOf(language)}#${id}`;
        expect(found, form).toContain(entry);
        const before = found.slice(0, found.indexOf(entry)).map((url) => url.replace(/#.*/, ''));
        const namesakes = pagesCalled(form, language);
        expect(
          before.filter((url) => !namesakes.includes(url)),
          form,
        ).toEqual([]);
      }
    },
  );
});
