import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/build/content-check/check-content.ts';
import type { Prose } from '../../src/build/content-check/prose.ts';
import { checkSpelling } from '../../src/build/content-check/rules/spelling.ts';
import { checkTypography } from '../../src/build/content-check/rules/typography.ts';
import { FileFaults } from '../../src/build/content-check/source-file.ts';
import type { Fault } from '../../src/build/content-check/fault.ts';
import { ownWords, wordsOf } from '../../src/build/content-check/spelling/own-words.ts';
import { spellers } from '../../src/build/content-check/spelling/spellers.ts';
import { root } from '../helpers/project.ts';

const listOf = (name: string): string => readFileSync(join(root, `content/spelling/${name}.txt`), 'utf8');
const names = listOf('names');
const languages = ['vi', 'en'];
const own = new Map(languages.map((language) => [language, ownWords(names, listOf(language))]));

function faultsIn(language: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const prose: Prose = { language, text, line: 1, isTyped: false };
  const file = new FileFaults('content/x.mdx', faults);
  checkTypography(prose, file);
  const isOwn = (each: string, word: string): boolean => own.get(each)?.(word) ?? false;
  checkSpelling(prose, { languages, isOwn, hints: 1, right: new Set() }, file);
  return faults;
}

/** Slips of each kind as people make them, the right word first, and those that make another word: nobody sees them. */
const slips: Readonly<Record<string, readonly (readonly [kind: string, pairs: string, missed: string])[]>> = {
  vi: [
    [
      'a letter slipped',
      'khách-khcáh người-ngừoi nhóm-nhómm nhưng-nhưgn trường-trưòng thống-thôgns quảng-quảgn phòng-phòngg chốt-chót việc-vịêc',
      'chót',
    ],
    [
      'a mark missing',
      'người-nguoi việc-viec được-duoc tiếp-tiêp khách-khach trước-trươc phòng-phong nhóm-nhom hàng-hang đường-đương',
      'phong nhom hang đương',
    ],
    [
      'a tone mistaken',
      'những-nhửng cũng-củng nghĩ-nghỉ nữa-nửa hỏi-hõi giữ-giử khẩu-khẫu thưởng-thưỡng chuyển-chuyễn hiểu-hiễu',
      'nhửng củng nghỉ nửa',
    ],
    [
      'a tone in another place',
      'hòa-hoà thủy-thuỷ khỏe-khoẻ hóa-hoá tòa-toà xòe-xoè họa-hoạ tùy-tuỳ quý-qúy lý-lýy',
      '',
    ],
  ],
  en: [
    [
      'a letter slipped',
      'customer-custommer report-reprot their-thier receive-recieve which-wich forecast-forcast separate-seperate necessary-neccessary until-untill business-buisness',
      '',
    ],
    [
      'a letter missing',
      'department-deparment marketing-marketng agreement-agrement pipeline-pipline colleague-collegue different-diferent meeting-meetng price-pric quarter-quater achieve-achive',
      '',
    ],
    [
      'a letter mistaken',
      'definitely-definately responsible-responsable independent-independant existence-existance occurred-occured benefit-benifit strategy-stratagy calendar-calender argument-arguement relevant-relevent',
      'calender',
    ],
    [
      'another word',
      'form-from their-there lose-loose its-it’s affect-effect principal-principle behaviour-behavior colour-color analyse-analyze programme-programe',
      'from there loose it’s effect principle',
    ],
  ],
};
const pairsOf = (pairs: string): string[][] => pairs.split(' ').map((pair) => pair.split('-'));
describe('forty slips in each language', () => {
  it.each(Object.entries(slips).flatMap(([language, kinds]) => kinds.map((kind) => [language, ...kind] as const)))(
    '%s: %s',
    (language, _kind, pairs, missed) => {
      for (const [right = ''] of pairsOf(pairs)) expect(faultsIn(language, right), right).toEqual([]);
      const unseen = pairsOf(pairs).filter(([, wrong = '']) => faultsIn(language, wrong).length === 0);
      expect(unseen.map(([, wrong]) => wrong).join(' ')).toBe(missed);
    },
  );
});

describe('a fault tells how to fix it', () => {
  it.each([
    ['en', 'recieve', 'receive'],
    ['en', 'custommer', 'customer'],
    ['vi', 'khcáh', 'khách'],
    ['vi', 'hoà', 'hòa'],
    ['vi', 'qúy', 'quý'],
  ])('%s “%s”: “%s”', (language, wrong, meant) => {
    expect(faultsIn(language, `Vinh, ${wrong}.`)).toMatchObject([
      { line: 1, fix: expect.stringContaining(`“${meant}”`) },
    ]);
  });

  it('names the line inside a text of several lines', () => {
    expect(faultsIn('en', 'One line,\nthen the custommer.')).toMatchObject([{ line: 2 }]);
  });
});

describe('what is right', () => {
  it.each([
    ['vi', 'Chị Thủy giao “lead” cho phòng Sale lúc 9h30, đạt 12,5% chỉ tiêu, theo phương án B.'],
    ['en', 'It’s Hằng’s lead, the customers’ favourite café isn’t far: 3rd street, Q3.'],
    ['en', 'SALES AND MARKETING'],
    ['xx', 'Qwrtp zxcvb'],
  ])('%s: %s', (language, text) => {
    expect(faultsIn(language, text)).toEqual([]);
  });

  it('is a word of any language of the course where it is what people type', () => {
    const faults: Fault[] = [];
    const typed: Prose = { language: 'vi', text: 'teamwork', line: 1, isTyped: true };
    checkSpelling(typed, { languages, isOwn: () => false, hints: 0, right: new Set() }, new FileFaults('x', faults));
    expect(faults).toEqual([]);
    expect(faultsIn('vi', 'teamwork')).toMatchObject([{ rule: 'misspelt' }]);
  });
});

describe('our own lists', () => {
  const prose = readProse(root);
  const used = new Map(
    languages.map((language) => [
      language,
      new Set(
        prose.flatMap(({ prose: { language: of, text } }) =>
          of === language ? (text.match(/[\p{L}\p{M}]+/gu) ?? []) : [],
        ),
      ),
    ]),
  );
  const isUsed = (language: string, word: string): boolean =>
    [...(used.get(language) ?? [])].some((each) => each === word || each.toLowerCase() === word);
  const isKnown = (language: string, word: string): boolean =>
    spellers.get(language)?.check(word, () => false) === undefined;

  it.each(languages)('%s: each word stands in the content, and in no dictionary', (language) => {
    const words = wordsOf(listOf(language));
    expect(words.filter((word) => !isUsed(language, word) || isKnown(language, word))).toEqual([]);
  });

  it('names: each stands in the content, and one of its languages does not know it', () => {
    const idle = wordsOf(names).filter((word) => {
      const where = languages.filter((language) => isUsed(language, word));
      return !where.some((language) => !isKnown(language, word));
    });
    expect(idle).toEqual([]);
  });

  it.each(['names', ...languages])('%s: no word twice', (name) => {
    const words = wordsOf(listOf(name));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
