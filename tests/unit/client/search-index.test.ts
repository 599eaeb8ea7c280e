import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wrongOrders } from '../../bench/search/order.ts';
import { buildIndex, openIndex } from '../../bench/search/open-index.ts';
import { measure, type Query } from '../../bench/search/measure.ts';
import { parseHtml } from '../../../src/build/finish/tree.ts';
import { runs } from '../../helpers/runs.ts';

const fixture = fileURLToPath(new URL('../../fixtures/search/', import.meta.url));
const corpus = join(fixture, 'corpus');
const pages = globSync('**/*.html', { cwd: corpus }).map((path) => ({
  path,
  tree: parseHtml(readFileSync(join(corpus, path), 'utf8')),
}));
const queries: Query[] = JSON.parse(readFileSync(join(fixture, 'queries.json'), 'utf8'));
const folder = await buildIndex(pages);
const index = openIndex(folder, 'vi');
const urls = async (query: string): Promise<string[]> => (await index.search(query)).pages.map(({ url }) => url);

describe('the fixture', () => {
  it('has the right page first for 99 % of the queries and in the first three for all', async () => {
    const { tallies } = await measure(index, queries);
    const sum = (key: 'queries' | 'first' | 'three'): number =>
      [...tallies.values()].reduce((total, tally) => total + tally[key], 0);
    expect(sum('queries')).toBe(168);
    expect(sum('first') / sum('queries')).toBeGreaterThanOrEqual(0.99);
    expect(sum('three')).toBe(sum('queries'));
  });
});

describe('the order', () => {
  it('never has a page before one that answers better: exact marks, phrase, all words, some words', async () => {
    expect(await wrongOrders(index, folder, 'vi', runs(300))).toEqual([]);
  });
});

describe('search', () => {
  it('says what it looked for when letters were changed, and can look for the very words', async () => {
    const found = await index.search('maketing');
    expect(found.correction).toBe('marketing');
    expect(found.total).toBeGreaterThan(0);
    expect((await index.search('maketing', { literally: true })).pages).toEqual([]);
    expect((await index.search('mau thuan')).correction).toBeUndefined();
  });

  it('shows accented words marked, decoded, by section', async () => {
    const [page] = (await index.search('dong goi')).pages;
    expect(page?.title).toBe('Đóng gói sản phẩm và dịch vụ');
    expect(page?.titleStretches[0]).toEqual({ text: 'Đóng gói', marked: true });
    const text = page?.sections.flatMap(({ excerpt }) => excerpt.map((stretch) => stretch.text)).join('') ?? '';
    expect(text).not.toMatch(/[\u0335\u241E]/u);
    expect((await index.search('doi thoai co khung')).pages[0]?.sections[0]?.url).toBe('/vi/hoa-giai/#doi-thoai');
  });

  it('has the other pages ready for more', async () => {
    const found = await index.search('marketing');
    const others = await found.more();
    const all = [...found.pages, ...others].map(({ url }) => url);
    expect(all.length).toBe(found.total);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is stable from key to key: a target found stays first', async () => {
    for (const typed of ['đóng gó', 'đóng gói', 'đóng gói ', 'đóng gói s', 'đóng gói sản ph', 'đóng gói sản phẩm']) {
      expect((await urls(typed))[0]).toBe('/vi/dong-goi/');
    }
  });

  it('takes markup for text and accepts half pairs, long text and nothing', async () => {
    expect(await urls('<b>đóng gói</b>')).toContain('/vi/dong-goi/');
    for (const odd of [
      '',
      '   ',
      '\uD800',
      '"',
      '<script>',
      'x'.repeat(10_000),
      'mâu '.repeat(3000),
      '🙂',
      '\u0301',
      '0',
      '%00',
    ]) {
      expect((await index.search(odd)).total).toBeGreaterThanOrEqual(0);
    }
    expect(await urls('')).toEqual([]);
  });
});
