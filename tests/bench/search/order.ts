import type { SearchIndex } from '../../../src/client/search-index.ts';
import { fold } from '../../../src/core/search/marks.ts';
import { textsOf, type Text } from './texts.ts';
import { random } from './typing.ts';

/**
 * Looks for words and phrases of the texts and compares the order with what a plain reading of the texts says.
 * @returns the queries whose pages are not in order, with each page's class
 */
export async function wrongOrders(
  index: SearchIndex,
  folder: string,
  language: string,
  count: number,
): Promise<string[]> {
  const chance = random(3);
  const texts = textsOf(folder, language);
  const wrong: string[] = [];
  for (let made = 0; made < count;) {
    const { stretches } = texts[Math.floor(chance() * texts.length)] ?? { stretches: [] };
    const words = stretches[Math.floor(chance() * stretches.length)] ?? [];
    const length = 1 + Math.floor(chance() * 3);
    if (words.length < length) continue;
    made += 1;
    const start = Math.floor(chance() * (words.length - length + 1));
    const phrase = words.slice(start, start + length);
    for (const query of [phrase, phrase.map(fold)]) {
      const found = await index.search(`${query.join(' ')} `);
      const pages = [...found.pages, ...(await found.more())];
      const classes = pages.map(({ url }) =>
        classOf(
          query,
          texts.find((text) => text.url === url),
        ),
      );
      if (classes.some((each, place) => place > 0 && each > (classes[place - 1] ?? 0)))
        wrong.push(`${query.join(' ')}: ${classes.join(' ')}`);
    }
  }
  return wrong;
}

/** 4 the phrase with these marks, 3 with any, 2 all words, 1 some. */
function classOf(query: readonly string[], text: Text | undefined): number {
  const stretches = text?.stretches ?? [];
  const same = (one: string, other: string | undefined): boolean => other !== undefined && fold(one) === fold(other);
  const phrase = (matches: (one: string, other: string | undefined) => boolean): boolean =>
    stretches.some((words) => words.some((_, at) => query.every((word, index) => matches(word, words[at + index]))));
  const isMarked = query.length === 1 || query.some((word) => word !== fold(word));
  if (isMarked && phrase((one, other) => one === other)) return 4;
  if (phrase(same)) return 3;
  const found = query.filter((word) => stretches.some((words) => words.some((other) => same(word, other)))).length;
  return found === query.length ? 2 : Math.min(1, found);
}
