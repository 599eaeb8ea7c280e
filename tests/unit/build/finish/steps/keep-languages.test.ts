import { expect, it } from 'vitest';
import { keepLanguages } from '../../../../../src/build/finish/steps/keep-languages.ts';
import { parseHtml, printHtml } from '../../../../../src/build/finish/tree.ts';

const head =
  '<link rel="alternate" hreflang="vi" href="https://e.org/"><link rel="alternate" hreflang="en" href="https://e.org/en/">';
const links = '<language-links><a href="/en/" lang="en" hreflang="en">English</a></language-links>';
const foreign = '<p lang="en">There is no such page. <a href="/en/" hreflang="en">Course</a></p>';
const source = '<a href="https://hbr.org/" hreflang="en">A source</a>';
const page = `<html lang="vi"><head>${head}</head><body>${links}${foreign}${source}</body></html>`;
const kept = (languages: readonly string[]): string => {
  const tree = parseHtml(page);
  keepLanguages(languages)({ name: 'index.html', tree });
  return printHtml(tree);
};

it('takes out what leads to pages in other languages, and leaves sources in any', () => {
  expect(kept(['vi'])).toBe(
    `<html lang="vi"><head><link rel="alternate" hreflang="vi" href="https://e.org/"></head><body>${source}</body></html>`,
  );
});

it('leaves a page as it is where the package has all languages', () => {
  expect(kept(['vi', 'en'])).toBe(page);
});
