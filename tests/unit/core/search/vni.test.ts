import { describe, expect, it } from 'vitest';
import { decodeVni } from '../../../../src/core/search/vni.ts';

describe('decodeVni', () => {
  it.each([
    ['d9u7o7ng2', 'đường'],
    ['duong972', 'đường'],
    ['ma6u', 'mâu'],
    ['thua64n', 'thuẫn'],
    ['thu7o7ng', 'thương'],
    ['d9i5nh', 'định'],
    ['nguoi72', 'người'],
    ['gia1', 'giá'],
    ['vie65c', 'việc'],
    ['đương2', 'đường'],
    ['hoa2', 'hòa'],
    ['truye6', 'truyê'],
    ['tra8ng', 'trăng'],
    ['ke3', 'kẻ'],
    ['mo65t', 'một'],
    ['mo6t5', 'một'],
    ['la4nh', 'lãnh'],
    ['gia10', 'gia'],
    ['tho7', 'thơ'],
    ['nghie6ng1', 'nghiếng'],
    ['de96', 'đê'],
  ])('%s may be %s', (typed, word) => expect(decodeVni(typed)).toContain(word));

  it.each(['2025', 'b2b', 'quy', 'h264', '6a', 'nghie6ng11111111'])('%s is left alone', (typed) =>
    expect(decodeVni(typed)).toEqual([]),
  );
});
