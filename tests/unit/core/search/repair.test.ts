import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/search/marks.ts';
import { normalise } from '../../../../src/core/search/normalise.ts';
import { repairQuery } from '../../../../src/core/search/repair.ts';
import { readVocabulary } from '../../../../src/core/search/vocabulary.ts';
import { fixtureVocabulary } from '../../../helpers/fixture-vocabulary.ts';
import { runs } from '../../../helpers/runs.ts';

const vocabulary = fixtureVocabulary();
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
      { numRuns: runs(500) },
    );
  });

  it('reads NFC and NFD alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(query(typed.normalize('NFD'))).toBe(query(typed.normalize('NFC')));
      }),
    );
  });
});

describe('repairQuery, with a few words', () => {
  // A line for each power of two of how often a word occurs.
  const few = readVocabulary(
    'mâu mẫu thuẫn dashboard hứng hang hong kpi a5 crm quan toi nang\nđóng gói khúc leads tiếng\nmarketing hàng sale goi',
  );
  const read = (typed: string): string => repairQuery(typed, few).query;
  const readings = (typed: string): string[] =>
    repairQuery(typed, few).words.flatMap((word) => word.readings.map((each) => each.join(' ')));

  it.each([
    ['khucs', 'khúc'],
    ['khuc1', 'khúc'],
    ['kpo', 'kpi'],
    ['kpo ', 'kpi'],
    ['lead', 'lead'],
    ['lead ', 'leads'],
    ['leading ', 'leads'],
    ['dashbard', 'dashboard'],
    ['marketign hàng', 'marketing hàng'],
    ['donggoi', 'dong goi'],
    ['dashbo ', 'dashbo'],
    ['maurk', 'mark'],
    ['dashbpa', 'dashboa'],
    ['dashbpa ', 'dashbpa'],
    ['markte', 'market'],
    ['', ''],
    ['?!', ''],
  ])('reads “%s” as “%s”', (typed, expected) => expect(read(typed)).toBe(expected));

  it('gives every reading, the likeliest first, and none for what the site does not have', () => {
    expect(readings('hung')).toEqual(['hung']);
    expect(readings('hxng ')).toEqual(['hang', 'hong', 'hung']);
    expect(readings('xyzxyz')).toEqual([]);
    expect(readings('maauthuaanx')).toEqual([]);
    expect(readings('maaus')).toEqual(['mấu']);
    expect(readings('2024')).toEqual([]);
    expect(readings('25 ')).toEqual([]);
    expect(readings('5a ')).toContain('a5');
    expect(readings('maux ')).toEqual(['mãu']);
    expect(readings('hangs ')).toEqual(['hang', 'háng']);
    expect(readings('dashbo ')).toEqual(['dashbo']);
    expect(readings('daxh')).toEqual([]);
    expect(readings('maxketingg')).toEqual([]);
    expect(readings('xashb')).toEqual([]);
    expect(readings('dazhb')[0]).toBe('dashb');
    expect(readings('dxashb')[0]).toBe('dashb');
    expect(readings('dahbo')[0]).toBe('dashbo');
    expect(readings('a6 ')).not.toEqual([]);
    expect(repairQuery('xyzxyz hang', few).words).toEqual([
      { typed: 'xyzxyz', readings: [] },
      { typed: 'hang', readings: [['hang']] },
    ]);
  });

  const readWith = (typed: string, words: string): string[] =>
    repairQuery(typed, readVocabulary(words)).words.flatMap((word) => word.readings.map((each) => each.join(' ')));

  it('takes a form of an English word for that word, not for a slip, unless its stem is short', () => {
    expect(readWith('leaded ', 'leads leader')).toEqual(['leads']);
    const short = readWith('slaes ', 'slas sales');
    expect(short[0]).toBe('slas');
    expect(short).toContain('sales');
  });

  it('takes a missing space for likelier than an unlikely slip, for less likely than a likely one', () => {
    expect(readWith('tienhang ', 'tien hang kienhang')).toEqual(['tien hang', 'kienhang']);
    expect(readWith('tienhang ', 'tien hang tienthang')).toEqual(['tienthang', 'tien hang']);
    expect(readWith('ano ', 'an o')).toEqual(['an']);
  });

  it('gives ten readings at most', () => {
    const many = [...'bcdghklmnpqrstv'].map((letter) => `${letter}anang`).join(' ');
    expect(readWith('xanang ', `${many} xan ang`)).toHaveLength(10);
  });

  it('takes the beginning of a frequent word for likelier, of equal ones in the order of the alphabet, ten at most', () => {
    expect(readWith('dashpoar', 'dashboard\n\n\ndashcoard')).toEqual(['dashcoar', 'dashboar']);
    expect(readWith('dashpoar', 'dashcoard dashboard')).toEqual(['dashboar', 'dashcoar']);
    const many = [...'bcdefghijkmn'].map((letter) => `dash${letter}oard`).join(' ');
    expect(readWith('dashpoar', many)).toHaveLength(10);
  });

  it('takes only the last word for a beginning', () => {
    expect(read('hun hàng')).toBe('hung hàng');
    expect(read('hàng hun')).toBe('hàng hun');
  });

  it('takes capitals for a name that has no slip, unless all is in capitals', () => {
    expect(readings('CRN hàng')).toEqual(['hàng']);
    expect(readings('crn hàng')).toEqual(['crm', 'hàng']);
    expect(readings('CRN')).toEqual([]);
    expect(readings('CRN HÀNG')).toEqual(['crm', 'hàng']);
    expect(readings('Crn hàng')).toEqual(['crm', 'hàng']);
    expect(readings('HANH hàng')).toContain('hang');
    expect(readings('DASHBOARF hàng')).toContain('dashboard');
    expect(readings('2CRM hàng')).toContain('crm');
    expect(readings('CRM2 hàng')).toContain('crm');
    expect(readings('HÀNH hàng')).toContain('hàng');
  });

  it('looks for no slip in one or two letters that are still being typed', () => {
    expect(readings('kp')).toEqual(['kp']);
    expect(readings('kx')).toEqual([]);
    expect(readings('a6')).toEqual([]);
    expect(readings('a4 ')).toContain('a5');
  });

  it('reads 24 words at most', () => {
    expect(repairQuery('hang '.repeat(30), few).words).toHaveLength(24);
  });

  it('says that letters were changed for a word of several', () => {
    expect(repairQuery('hang maketing', few).changed).toBe(true);
    expect(repairQuery('donggoi', few).changed).toBe(true);
    expect(repairQuery('hang xyzxyz', few).changed).toBe(false);
    expect(repairQuery('khucs', few).changed).toBe(true);
  });
});
