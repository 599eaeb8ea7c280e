import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { measureIntent, type IntentTally } from '../bench/search/intent.ts';
import { openIndex } from '../bench/search/open-index.ts';
import { courseIntentQueries } from '../helpers/intent.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const folder = join(sites[0].folder, 'pagefind');
const indexes = new Map(readCourse(root).languages.map((language) => [language, openIndex(folder, language)]));
const queries = courseIntentQueries(root);
const result = await measureIntent(indexes, folder, queries);
const share = ({ queries: count, first, three }: IntentTally): { first: number; three: number } => ({
  first: first / count,
  three: three / count,
});

it('finds what people look for first in 90 of 100 queries, and among three in 97', () => {
  const written = queries.filter(({ kind }) => kind !== 'm' && kind !== 'n');
  expect(written.length).toBeGreaterThanOrEqual(140);
  const derived = [...result.tallies].filter(([key]) => / [mn] /.test(key)).map(([, tally]) => tally);
  const sum = (key: keyof IntentTally): number => derived.reduce((total, tally) => total + tally[key], 0);
  const { first, three } = share({
    queries: result.all.queries - sum('queries'),
    first: result.all.first - sum('first'),
    three: result.all.three - sum('three'),
  });
  expect(first, result.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(three, result.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
});

it('finds every lesson, part and strategy by its number, and every page by its name in menus', () => {
  const missed = result.misses.filter((each) => / [mn] “/.test(each));
  expect(missed).toEqual([]);
});

it('says of what the course does not have that it does not', () => expect(result.misled).toEqual([]));

it('takes no word of another language and no short word for a slip', () => expect(result.wrongful).toEqual([]));
