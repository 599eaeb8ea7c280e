import { describe, expect, it } from 'vitest';
import { findResults, longestText, mostLinks } from '../../../../src/core/result/find.ts';
import { decodeResult, encodeResult } from '../../../../src/core/result/link.ts';
import { codedCourse } from '../../../helpers/coded-course.ts';
import { firstVersionLink } from '../../../helpers/first-version-link.ts';

const example = {
  name: 'Nguyễn Thị Ánh',
  made: '2026-01-31T08:00:00.000Z',
  completed: ['sales-tasks', 'joint-tasks'],
  final: { raw: 12, max: 15, begun: '2026-01-30T08:00:00.000Z' },
  tried: ['name-each-half'],
  missed: [],
};
const linksIn = (text: string): readonly string[] => findResults(text)?.links ?? [];

describe.each([
  ['first', firstVersionLink(example)],
  ['second', encodeResult({ ...example, answers: [] }, codedCourse)],
])('a link of the %s version', (_version, packed) => {
  const link = `https://example.org/ket-qua/#r=${packed}`;

  const after = [
    '.',
    '. Thanks',
    '.)',
    ',',
    ', cảm ơn',
    ')',
    ']',
    '>',
    '"',
    '”',
    '’',
    '*',
    '_',
    '-',
    '…',
    ';',
    '!',
    '?',
  ];
  it.each([...after, '\n', '\nCảm ơn', '&x=1', ':~:text=foo', '&utm_source=zalo'])(
    'takes nothing of what follows a link: %j',
    async (end) => {
      const found = linksIn(`(“${link}${end}`);
      expect(found).toEqual([packed]);
      expect(await decodeResult(found[0] ?? '', codedCourse)).toMatchObject({
        name: example.name,
        completed: example.completed,
      });
    },
  );

  const once = encodeURIComponent(link);
  it.each([
    ['Safe Links', `https://nam02.safelinks.protection.outlook.com/?url=${once}&data=05%7C02%7C&reserved=0`],
    ['Facebook', `https://l.facebook.com/l.php?u=${once}&h=AT0x`],
    ['Google', `https://www.google.com/url?q=${link.replace('#r=', '%23r%3D')}&sa=D&source=gmail`],
    ['Zalo', `https://link.zalo.me/?url=${once}`],
    [
      'Safe Links around Google',
      `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${once}&sa=D`)}&data=1`,
    ],
    ['an encoded mark', link.replace('#', '%23')],
    ['encoded dots', link.replace('#r=', '%23r=').replaceAll(/(?<=r=.*)\./g, '%2E')],
    ['tracking parameters', link.replace('/#', '/?fbclid=IwAR0&utm_source=x#')],
    ['signs that nobody sees', [...link].join('\u200b')],
    ['lines folded at 76 signs', link.replace(/.{76}/g, '$&\r\n')],
    ['folded lines of a quotation', `> ${link.replace(/.{70}/g, '$&\n> ')}`],
    ['quoted-printable', link.replace('#r=', '#r=3D').replace(/.{72}/g, '$&=\r\n')],
  ])('reads a link as %s delivers it', (_by, text) => {
    expect(linksIn(`Chào chị,\n${text}\nCảm ơn chị.`)).toEqual([packed]);
  });
});

describe('findResults', () => {
  const packed = firstVersionLink(example);
  const link = `https://example.org/ket-qua/#r=${packed}`;

  it('finds links between other words, each once', () => {
    expect(
      linksIn(
        'An: https://example.org/giang-vien/ket-qua/#r=1.ab-c.d2, Bình: <https://x.org/#r=1.e_f.g>\n#r=1.ab-c.d2',
      ),
    ).toEqual(['1.ab-c.d2', '1.e_f.g']);
    expect(linksIn('nothing')).toEqual([]);
  });

  it('finds one that was cut, wherever, so that it can be said', () => {
    expect(linksIn('a #r=1. b #r=1.ab c #r=1.ab. d #r=1.ab-c.d #r=1')).toEqual(['1', '1.ab', '1.ab-c.d']);
    expect(linksIn('#r= #r=. #r=…')).toEqual([]);
  });

  it('looks at no more than can be honest: in number, in length, and in all', () => {
    const broken = Array.from({ length: 2_000 }, (_, n) => `#r=1.a.${n}`).join(' ');
    expect(findResults(broken)).toMatchObject({ more: true, links: { length: mostLinks } });
    expect(findResults(`#r=1.${'a'.repeat(5_000)} ${link}`)).toEqual({ links: [packed], tooLong: 1, more: false });
    expect(findResults('x'.repeat(longestText + 1))).toBeUndefined();
    const begun = performance.now();
    findResults('#r='.repeat(longestText / 3));
    findResults(`#r=${'a\n'.repeat(longestText / 3)}`);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
