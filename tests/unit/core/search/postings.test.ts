import { describe, expect, it } from 'vitest';
import { candidatesOf, postingsOf } from '../../../../src/core/search/postings.ts';
import { match } from '../../../../src/core/search/occurrence.ts';
import { textEngine } from '../../../helpers/text-engine.ts';

const names = Object.fromEntries(Object.entries(match).map(([name, value]) => [value, name]));
const { engine, vocabulary } = textEngine({
  a: 'Đồng|dòng đông đồng dong động',
  b: 'Khách|khách khạch khác khai leads',
});
const places = async (word: string, cut = false): Promise<Record<string, string[]>> => {
  const found = await postingsOf(word, cut, vocabulary, engine);
  return Object.fromEntries(
    [...found].map(([id, each]) => [
      id,
      [...each.places.values()]
        .sort((one, other) => one.at - other.at)
        .map(({ at, match: level }) => `${at} ${names[level]}`),
    ]),
  );
};

describe('postingsOf', () => {
  it('tells each place by its marks', async () => {
    expect(await places('khách')).toEqual({ b: ['0 exact', '1 exact', '2 unmarked'] });
    expect(await places('khach')).toEqual({ b: ['0 possible', '1 possible', '2 possible'] });
    expect(await places('khãch')).toEqual({ b: ['0 unmarked', '1 unmarked', '2 unmarked'] });
  });

  it('tells đ from d', async () => {
    expect(await places('đồng')).toEqual({
      a: ['0 exact', '1 unmarked', '2 unmarked', '3 exact', '4 unmarked', '5 unmarked'],
    });
    expect(await places('đông')).toEqual({
      a: ['0 possible', '1 unmarked', '2 exact', '3 possible', '4 unmarked', '5 possible'],
    });
    expect(await places('dòng')).toEqual({
      a: ['0 possible', '1 exact', '2 unmarked', '3 possible', '4 unmarked', '5 unmarked'],
    });
    expect(await places('dong')).toEqual({
      a: ['0 possible', '1 possible', '2 possible', '3 possible', '4 exact', '5 possible'],
    });
    const strokes = textEngine({ a: 'x|dan đan đang' });
    const levels = async (word: string): Promise<(string | undefined)[]> => {
      const found = await postingsOf(word, false, strokes.vocabulary, strokes.engine);
      return [...(found.get('a')?.places.values() ?? [])].map((each) => names[each.match]);
    };
    expect(await levels('dan')).toEqual(['exact', 'possible']);
    expect(await levels('đan')).toEqual(['unmarked', 'exact']);
    expect(await levels('đản')).toEqual(['unmarked', 'unmarked']);
  });

  it('takes longer words only while the word is typed', async () => {
    expect(await places('khá')).toEqual({ b: ['0 begins', '1 begins', '2 begins', '3 begins', '4 begins'] });
    expect(await places('khá', true)).toEqual({
      b: ['0 begins', '1 begins', '2 beginsUnmarked', '3 begins', '4 beginsUnmarked'],
    });
    expect(await places('kha', true)).toEqual({ b: ['0 begins', '1 begins', '2 begins', '3 begins', '4 begins'] });
    expect(await places('khac')).toEqual({ b: ['3 possible'] });
    expect(await places('khac', true)).toEqual({ b: ['0 begins', '1 begins', '2 begins', '3 possible'] });
    expect(await places('khác', true)).toEqual({ b: ['0 begins', '1 begins', '2 beginsUnmarked', '3 exact'] });
    // Marks may still follow on the letters that were typed.
    expect(await places('đo', true)).toEqual({
      a: ['0 begins', '1 beginsUnmarked', '2 begins', '3 begins', '4 beginsUnmarked', '5 begins'],
    });
  });

  const letters = [...'bcdeghiklmnop'];
  it.each([
    {
      what: 'tells longer words by their marks while they are twelve',
      words: [...letters.slice(1).map((letter) => `khá${letter}`), 'khạb'],
      levels: [...letters.slice(1).map(() => 'begins'), 'beginsUnmarked'],
    },
    {
      what: 'does not count the word itself among them',
      words: ['khá', ...letters.slice(1).map((letter) => `khá${letter}`), 'khạb'],
      levels: ['exact', ...letters.slice(1).map(() => 'begins'), 'beginsUnmarked'],
    },
    {
      what: 'takes all of them where they are more',
      words: [...letters.map((letter) => `khá${letter}`), 'khạb'],
      levels: [...letters.map(() => 'begins'), 'begins'],
    },
    {
      what: 'takes all of them where too many begin so with other marks',
      words: ['kháb', ...letters.slice(0, 4).flatMap((one) => letters.map((other) => `khạ${one}${other}`))],
      levels: ['begins', ...Array.from({ length: 52 }, () => 'begins')],
    },
    {
      what: 'also where the word itself is one of these',
      words: ['khá', 'kháp', ...letters.slice(0, 4).flatMap((one) => letters.map((other) => `khạ${one}${other}`))],
      levels: ['exact', 'begins', ...Array.from({ length: 52 }, () => 'begins')],
    },
  ])('$what', async ({ words, levels }) => {
    const site = textEngine({ a: `x|${words.join(' ')}` });
    const found = await postingsOf('khá', true, site.vocabulary, site.engine);
    const sorted = [...(found.get('a')?.places.values() ?? [])].sort((one, other) => one.at - other.at);
    expect(sorted.map((each) => names[each.match])).toEqual(levels);
  });

  it.each([
    { what: 'all words that an English beginning may grow to', typed: 'pric', asked: ['prices', 'pricing'] },
    {
      what: 'the beginning where it is a word itself, and its other form',
      typed: 'lead',
      asked: ['lead', 'lead', 'leads'],
    },
    { what: 'the beginning where it may be Vietnamese', typed: 'tha', asked: ['tha'] },
    { what: 'the word where it is whole', typed: 'pric', cut: false, asked: ['pric'] },
    { what: 'the beginning where too many words begin so', typed: 'spr', asked: ['spr'] },
    { what: 'twelve words', typed: 'str', asked: [...'abcdefghijkl'].map((letter) => `str${letter}`) },
  ])('asks for $what: $typed', async ({ typed, cut = true, asked }) => {
    const many = [...'abcdefghijklm'].map((letter) => `spr${letter}`);
    const some = [...'abcdefghijkl'].map((letter) => `str${letter}`);
    const site = textEngine({ a: `x|prices pricing lead leads than thanh ${many.join(' ')} ${some.join(' ')}` });
    const words: string[] = [];
    await postingsOf(typed, cut, site.vocabulary, (word, exactMarks) => {
      words.push(word);
      return site.engine(word, exactMarks);
    });
    expect(words).toEqual(asked);
  });

  it('does not ask for a word that the site does not have', async () => {
    const asked: string[] = [];
    const found = await postingsOf('xyz', true, vocabulary, (word) => {
      asked.push(word);
      return Promise.resolve([]);
    });
    expect([found.size, asked]).toEqual([0, []]);
  });

  it('asks for a form of an English word that the site has', async () => {
    const asked: string[] = [];
    await postingsOf('leading', false, vocabulary, (word) => {
      asked.push(word);
      return Promise.resolve([]);
    });
    expect(asked).toEqual(['leading']);
  });
});

describe('candidatesOf', () => {
  it('puts together the words of each page, places in order, scores summed', async () => {
    const postings = await Promise.all(
      ['khách', 'dong', 'leads'].map((word) => postingsOf(word, false, vocabulary, engine)),
    );
    const candidates = candidatesOf(postings);
    expect(candidates.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(candidates[0]?.words.map((each) => each.map(({ at }) => at))).toEqual([[0, 1, 2], [], [5]]);
    expect(candidates[0]?.words[0]?.map(({ weight }) => weight)).toEqual([7, 1, 1]);
    expect(candidates.map(({ score }) => score)).toEqual([4, 6]);
  });

  it('sorts places that were found out of order', () => {
    const place = (at: number): [number, { at: number; weight: number; match: 5 }] => [at, { at, weight: 1, match: 5 }];
    const [page] = candidatesOf([new Map([['a', { score: 1, places: new Map([place(7), place(2)]) }]])]);
    expect(page?.words[0]?.map(({ at }) => at)).toEqual([2, 7]);
  });
});
