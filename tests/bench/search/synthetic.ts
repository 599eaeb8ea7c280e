import { parseHtml } from '../../../src/build/finish/tree.ts';
import { random } from './typing.ts';
import type { Page } from '../../../src/build/search-index/index-pages.ts';

const wordsOfPage = 700;
const wordsOfSection = 120;
const wordsOfSentence = 14;
/** Each page brings names that no other has: vocabularies grow with the text (Heaps' law). */
const namesOfPage = 2;

/**
 * Pages whose words follow the frequencies of a real text (Zipf's law), with a few names of their own each.
 * @param words words of the real text, the most frequent first
 * @param count how many pages
 */
export function syntheticPages(words: readonly string[], count: number): Page[] {
  const chance = random(11);
  const word = (): string => words[Math.floor(words.length ** chance()) - 1] ?? words[0] ?? '';
  const syllable = (): string =>
    (words[Math.floor(chance() * words.length)] ?? '').normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from({ length: count }, (_, number) => {
    const names = Array.from({ length: namesOfPage }, () => `${syllable()}${syllable()}`);
    let html = '';
    for (let place = 0; place < wordsOfPage; place += 1) {
      if (place % wordsOfSection === 0) html += `</p><h2 id="muc-${place}">${word()} ${word()} ${word()}</h2><p>`;
      const last = place % wordsOfSentence === wordsOfSentence - 1;
      html += `${place % 150 === 75 ? names[place % namesOfPage] : word()}${last ? '. ' : ' '}`;
    }
    const title = `${word()} ${word()} ${word()} ${number}`;
    return {
      path: `trang/${number}/index.html`,
      tree: parseHtml(
        `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main data-pagefind-body data-pagefind-filter="kind:lesson"><h1>${title}</h1><p>${html}</p></main></body></html>`,
      ),
    };
  });
}
