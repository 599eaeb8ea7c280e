import { describe, expect, it } from 'vitest';
import { decodeTelex } from '../../../../src/core/search/telex.ts';

describe('decodeTelex', () => {
  it.each([
    ['dduwowngf', 'đường'],
    ['duongwfd', 'đường'],
    ['ddinhj', 'định'],
    ['gias', 'giá'],
    ['hieeju', 'hiệu'],
    ['hieuej', 'hiệu'],
    ['luowcj', 'lược'],
    ['luwowcj', 'lược'],
    ['hoaf', 'hòa'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['nguwowif', 'người'],
    ['twf', 'từ'],
    ['gif', 'gì'],
    ['giuwax', 'giữa'],
    ['đươngf', 'đường'],
    ['mâux', 'mẫu'],
    ['maau', 'mâu'],
    ['thuowr', 'thuở'],
    ['gizas', 'giá'],
    ['giasz', 'gia'],
    ['trawng', 'trăng'],
    ['tranwg', 'trăng'],
    ['duwowngd', 'đương'],
    ['ker', 'kẻ'],
    ['motoj', 'một'],
    ['nghieengs', 'nghiếng'],
    ['muoons', 'muốn'],
    ['swr', 'sử'],
    ['lwa', 'lưa'],
    ['thwr', 'thử'],
    ['xinf', 'xìn'],
  ])('%s may be %s', (typed, word) => expect(decodeTelex(typed)).toContain(word));

  it.each([
    ['dduo', 'đuo'],
    ['truyee', 'truyê'],
    ['dduwow', 'đươ'],
    ['dd', 'đ'],
  ])('%s, still incomplete, may be %s', (typed, word) => {
    expect(decodeTelex(typed)).toContain(word);
  });

  it.each(['sales', 'leads', 'brief', 'dashboard', 'goi', '', 'nghieengssssssss', 'ddddddddddddddd'])(
    '%s is left alone',
    (typed) => expect(decodeTelex(typed)).toEqual([]),
  );
});
