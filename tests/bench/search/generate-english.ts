import { stem } from '../../../src/core/search/english.ts';
import { wordsOf } from '../../../src/core/search/normalise.ts';
import type { Heading } from './headings.ts';
import type { Query } from './measure.ts';
import { random, slip } from './typing.ts';

/** Words too short to have other forms or to be worth a query. */
const longWord = 4;

/** Queries from English titles and headings as people type them; the pages wanted are those with such a heading. */
export function generateEnglish(headings: readonly Heading[], seed: number): Query[] {
  const chance = random(seed);
  const queries: Query[] = [];
  for (const { text, urls } of headings) {
    const words = wordsOf(text);
    const typed = words.join(' ');
    const add = (cls: string, q: string, target: readonly string[] = urls): number => queries.push({ cls, q, target });
    add('01 as written', text);
    add('02 lower case', typed);
    add('03 capitals', typed.toUpperCase());
    add('04 other forms', words.map(otherForm).join(' '));
    for (const kind of ['missing', 'extra', 'wrong', 'swapped'] as const)
      add(`05 slip ${kind}`, slip(typed, kind, chance));
    if (words.length > 1) add('06 no spaces', words.join(''));
    const start = Math.max(longWord, Math.ceil(typed.length * 0.4));
    const beginning = typed.slice(0, start + Math.floor(chance() * Math.max(0, typed.length - start))).trim();
    const same = headings.filter((other) => wordsOf(other.text).join(' ').startsWith(beginning));
    add(
      '07 beginning',
      beginning,
      same.flatMap((other) => other.urls),
    );
  }
  return queries;
}

/** A word in another form that has the same stem: a plural for a singular, and the other way round. */
function otherForm(word: string): string {
  if (word.length < longWord || !/^[a-z]+$/.test(word)) return word;
  const other = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : `${word}s`;
  return stem(other) === stem(word) ? other : word;
}
