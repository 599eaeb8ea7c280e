import { describe, expect, it } from 'vitest';
import { splitRun } from '../../../../src/core/search/split.ts';
import { readVocabulary } from '../../../../src/core/search/vocabulary.ts';

const vocabulary = readVocabulary(
  'a b phân khúc khục dong giá i 5 quần áo qu\nđóng gói đồng thương hiệu hàng hang khách ở\nsale va và ban toan\nbàn toán banh',
);
const splits = (typed: string, mayBeCut = false): string[] =>
  splitRun(typed, vocabulary, mayBeCut).map((words) => words.join(' '));

describe('splitRun', () => {
  it.each([
    ['donggoi', 'dong goi'],
    ['thươnghiệu', 'thương hiệu'],
    ['khachhangsale', 'khach hang sale'],
    ['phânkhúc', 'phân khúc'],
    ['phankhuc', 'phan khuc'],
    ['quanao', 'quan ao'],
    ['toán5', 'toán 5'],
    ['banhtoan', 'banh toan'],
  ])('reads %s as %s', (typed, words) => expect(splits(typed)[0]).toBe(words));

  it.each(['xyz', 'khachx', 'xkhach', 'sale', 'khachb', 'x'.repeat(130), 'khách\u0301hang', 'khach\u0301banh', ''])(
    'finds no words in %s',
    (typed) => expect(splits(typed)).toEqual([]),
  );

  it('takes the beginning of a word only at the end, and only while it is typed', () => {
    expect(splits('khachthuo', true)[0]).toBe('khach thuo');
    expect(splits('khachthuo')).toEqual([]);
    expect(splits('thuokhach', true)).toEqual([]);
    expect(splits('khachxo', true)).toEqual([]);
  });

  it('takes the words with the marks that were typed for likelier', () => {
    expect(splits('saleđóng')[0]).toBe('sale đóng');
    expect(splits('bànhàng')[0]).toBe('bàn hàng');
  });

  it('gives several splits, the likeliest first, but none much less likely and no more than four', () => {
    const found = splits('vabanhang');
    expect(found[0]).toBe('va ban hang');
    expect(found.length).toBeLessThanOrEqual(4);
    const two = readVocabulary('tha tha nh an thanh tha nhan\nthan han');
    expect(splitRun('thanhan', two, false).map((words) => words.join(' '))).toEqual([
      'than han',
      'tha nhan',
      'thanh an',
    ]);
  });

  it('gives four at most, and those that cost up to eight more than the likeliest', () => {
    const read = (words: string): string[] =>
      splitRun('khachhang', readVocabulary(words), false).map((each) => each.join(' '));
    expect(read('kh achhang kha chhang khac hhang khach hang khachh ang')).toHaveLength(4);
    expect(read('kh achhang\n\n\n\nkhach hang')).toEqual(['khach hang', 'kh achhang']);
    expect(read('kh achhang\n\n\n\nkhach\nhang')).toEqual(['khach hang']);
  });

  it('takes other forms of the site’s English words, which Vietnamese ones have not', () => {
    expect(splitRun('leadpricing', readVocabulary('leads price'), false)).toEqual([['lead', 'pricing']]);
    expect(splitRun('salehoay', readVocabulary('sale hoai'), false)).toEqual([]);
  });

  it('takes a single letter for a less likely beginning', () => {
    expect(splitRun('banho', readVocabulary('ban banh hoa ong'), true)).toEqual([
      ['ban', 'ho'],
      ['banh', 'o'],
    ]);
  });

  it('takes single letters, and marks other than those typed, for less likely', () => {
    const read = (typed: string, words: string): string[] =>
      splitRun(typed, readVocabulary(words), false).map((each) => each.join(' '));
    expect(read('obana', 'o bana ob ana')).toEqual(['ob ana', 'o bana']);
    expect(read('thánhan', 'than han thánh an')).toEqual(['thánh an', 'thán han']);
    expect(read('thânhan', 'than han thấnh an')).toEqual(['thânh an', 'thân han']);
    expect(read('thánhan', 'than han thánh thạnh an')).toEqual(['thánh an', 'thán han']);
    expect(read('thánhan', 'thàn thán han thanh an')[0]).toBe('thán han');
    expect(read('crmsale', 'crm sale')).toEqual(['crm sale']);
    expect(read('obana', 'o bana ob ana\n\n\n\n\n\n\n\n\n\no2')[0]).toBe('ob ana');
  });

  it('takes runs of up to 120 letters', () => {
    expect(splits('khach'.repeat(24))[0]).toBe(Array.from({ length: 24 }, () => 'khach').join(' '));
    expect(splits('khach'.repeat(25))).toEqual([]);
  });

  it('takes words of up to 16 letters', () => {
    const long = readVocabulary(`${'a'.repeat(16)} ${'e'.repeat(17)} sale`);
    expect(splitRun(`sale${'a'.repeat(16)}`, long, false)).toEqual([['sale', 'a'.repeat(16)]]);
    expect(splitRun(`sale${'e'.repeat(17)}`, long, false)).toEqual([]);
  });
});
