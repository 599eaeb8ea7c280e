import { readFileSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/marks.ts';
import { normalise } from '../../../src/search/normalise.ts';
import { rank } from '../../../src/search/rank.ts';
import { repairQuery } from '../../../src/search/repair.ts';
import { readVocabulary, writeVocabulary } from '../../../src/search/vocabulary.ts';

const corpus = fileURLToPath(new URL('../../fixtures/search/corpus/vi/', import.meta.url));
const texts = globSync('**/*.html', { cwd: corpus }).map((path) =>
  readFileSync(join(corpus, path), 'utf8').replace(/^[\s\S]*<main[^>]*>|<footer[\s\S]*$|<[^>]*>/g, ' '),
);
const vocabulary = readVocabulary(writeVocabulary(texts));
const known = [...vocabulary.frequency.keys()];
const query = (typed: string): string => repairQuery(typed, vocabulary).query;

describe('repairQuery', () => {
  it.each([
    ['maau thuaanx', 'mâu thuẫn'],
    ['ddongs goi', 'đóng goi'],
    ['d9ong1 goi1', 'đóng gói'],
    ['thu7o7ng hie65u', 'thương hiệu'],
    ['maketing', 'marketing'],
    ['dashbord', 'dashboard'],
    ['phân khút', 'phân khúc'],
    ['hoa hogn', 'hoa hong'],
    ['donggoi', 'dong goi'],
    ['thươnghiệu', 'thương hiệu'],
    ['hoà giải', 'hòa giải'],
    ['dduwow', 'đươ'],
  ])('reads %s as %s', (typed, read) => expect(query(typed)).toBe(read));

  it.each(['dong g', 'mark', 'khach hang tiem n', 'th', 'đ', 'mau thuẫn', 'dinh gia', 'sale', 'KPI chung', 'CRM'])(
    'leaves %s',
    (typed) => {
      expect(query(typed)).toBe(normalise(typed.toLowerCase()));
      expect(repairQuery(typed, vocabulary).changed).toBe(false);
    },
  );

  it('says that letters were changed, not that marks were', () => {
    expect(repairQuery('maketing', vocabulary).changed).toBe(true);
    expect(repairQuery('mau thuan', vocabulary).changed).toBe(false);
  });

  it('takes forms of one English word for one, without a word about it', () => {
    expect(query('sales')).toBe('sale');
    expect(repairQuery('sales', vocabulary).changed).toBe(false);
  });

  it('never changes words that the site knows, whatever their marks', () => {
    const word = fc.constantFrom(...known);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }), (words) => {
        const typed = words
          .map(([each, plain, apart]) => (apart ? each.normalize('NFD') : plain ? fold(each) : each))
          .join(' ');
        expect(query(typed)).toBe(normalise(typed));
        expect(repairQuery(typed, vocabulary).changed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('reads NFC and NFD alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(query(typed.normalize('NFD'))).toBe(query(typed.normalize('NFC')));
      }),
    );
  });

  it('bears any text: 10,000 random ones of up to 2,000 characters, none for more than 200 ms', () => {
    let slowest = 0;
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz1234567890 \u0301\u0323<&"\uD800'),
      maxLength: 2000,
      size: 'max',
    });
    const any = fc.string({ unit: 'binary', maxLength: 2000, size: 'max' });
    fc.assert(
      fc.property(fc.oneof(any, vietnamese), (typed) => {
        const begun = performance.now();
        repairQuery(typed, vocabulary);
        slowest = Math.max(slowest, performance.now() - begun);
      }),
      { numRuns: 10_000 },
    );
    expect(slowest).toBeLessThan(200);
    expect(rank([])).toEqual([]);
  }, 120_000);
});
