import { describe, expect, it } from 'vitest';
import { isSyllable, looksLikeSyllable } from '../../../../src/core/search/syllable.ts';

describe('isSyllable', () => {
  it.each(
    'đường nghiêng các gì gìn giếng quyết quốc quý huỳnh ngoằn khuya khuỷu ươn ỷ yêu sách SẠCH mát Đẹp học đi ốc á rượu xoong mươi'.split(
      ' ',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });
  it.each([
    'cac',
    'các2',
    'sale',
    'xyz',
    'đđ',
    'hoaf',
    'brief',
    'đuòng',
    '',
    'băa',
    'càp',
    'sach',
    'sạchx',
    'mat',
    'hèt',
    'kich',
    'ng',
    'nghiêngs',
    'angg',
    'hoah',
    'bđ',
    'çá',
    'SACH',
    'thuôngi',
    'nghuyênh',
  ])('%s is none', (word) => expect(isSyllable(word)).toBe(false));
});

describe('looksLikeSyllable', () => {
  it.each(['duong', 'cac', 'tieng', 'quyet', 'an', 'ong', 'yeu', 'a', 'toi', 'den'])('%s does', (word) =>
    expect(looksLikeSyllable(word)).toBe(true),
  );
  it.each(['sale', 'leads', 'brief', 'crm', '', 'façade', 'x2'])('%s does not', (word) =>
    expect(looksLikeSyllable(word)).toBe(false),
  );
});
