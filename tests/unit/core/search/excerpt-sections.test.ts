import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../src/core/search/excerpt.ts';

describe('sectionsOf, whatever the text', () => {
  const cut = (title: string, text: string, ...anchors: [string, string, number][]): unknown[] =>
    sectionsOf(
      title,
      text,
      anchors.map(([id, heading, location]) => ({ id, text: heading, location })),
    ).map((section) => [section.id, section.title, section.headingWords.join(' '), section.words.join(' ')]);

  it('takes the headings in the order of their places', () => {
    expect(cut('T', 'T một A hai B ba', ['b', 'B', 4], ['a', 'A', 2])).toEqual([
      [undefined, 'T', 'T', 'một'],
      ['a', 'A', 'A', 'hai'],
      ['b', 'B', 'B', 'ba'],
    ]);
  });

  it('leaves out what stands before the title, up to forty words, and spaces', () => {
    expect(cut('Bao  bì ', '  Bài 2\n6 phút  Bao bì là  gì')).toEqual([[undefined, 'Bao  bì ', 'Bao bì', 'là gì']]);
    const before = 'x '.repeat(40);
    expect(cut('Bao bì', `${before}Bao bì xong`)).toEqual([[undefined, 'Bao bì', 'Bao bì', 'xong']]);
    expect(cut('Bao bì', `x ${before}Bao bì xong`)).toEqual([[undefined, 'Bao bì', '', `x ${before}Bao bì xong`]]);
  });

  it('knows the title whatever its punctuation, and only whole', () => {
    expect(cut('Bao bì', 'Bao, “bì”! Xong')).toEqual([[undefined, 'Bao bì', 'Bao, “bì”!', 'Xong']]);
    expect(cut('Bao bì', 'Baobì xong')).toEqual([[undefined, 'Bao bì', '', 'Baobì xong']]);
    expect(cut('Bao bì', 'Ba obì xong')).toEqual([[undefined, 'Bao bì', '', 'Ba obì xong']]);
    expect(cut('Bao bì', 'Bao')).toEqual([[undefined, 'Bao bì', '', 'Bao']]);
    expect(cut('Bao bì', 'x Bao bì')).toEqual([[undefined, 'Bao bì', 'Bao bì', '']]);
  });

  it('takes a first heading that is the title for the page itself', () => {
    expect(cut('T', 'T một T hai', ['t', 'T', 0], ['t2', 'T', 2])).toEqual([
      [undefined, 'T', 'T', 'một'],
      ['t2', 'T', 'T', 'hai'],
    ]);
    expect(cut('T', 'x T một', ['t', 'T', 1])).toEqual([
      [undefined, 'T', '', 'x'],
      [undefined, 'T', 'T', 'một'],
    ]);
    expect(cut('T', '', ['a', 'A', 0])).toEqual([['a', 'A', '', '']]);
    expect(cut('T', '')).toEqual([]);
    expect(cut('T', 'T A', ['a', 'A', 1])).toEqual([
      [undefined, 'T', 'T', ''],
      ['a', 'A', 'A', ''],
    ]);
  });

  it('looks for a heading only where it stands', () => {
    expect(cut('T', 'T A hai A', ['a', 'A', 2])).toEqual([
      [undefined, 'T', 'T', 'A'],
      ['a', 'A', '', 'hai A'],
    ]);
  });
});
