import { expect, it } from 'vitest';
import { sourcesSchema } from '../../../src/schemas/source.ts';

const source = {
  id: 'smith-2013',
  language: 'en',
  authors: 'A. Smith',
  title: 'T',
  publication: 'P',
  date: '2013',
  url: 'https://example.org/a',
  note: { vi: 'n' },
};
const takes = (change: object): boolean => sourcesSchema(['vi']).safeParse([{ ...source, ...change }]).success;

it.each(['2013', '2013-12', '2013-12-04'])('takes the date %s', (date) => expect(takes({ date })).toBe(true));
it.each(['', '13', '2013-1', '2013-12-4', '2013-', '2013-12-04-05', 'a2013', '2013a', 'abcd', '2013-ab', '2013-12-ab'])(
  'refuses the date “%s”',
  (date) => {
    const { error } = sourcesSchema(['vi']).safeParse([{ ...source, date }]);
    expect(error?.issues.map(({ message }) => message)).toEqual(['date']);
  },
);
it.each(['en', 'fil'])('takes a work in the language %s', (language) => expect(takes({ language })).toBe(true));
it.each(['', 'e', 'engl', 'EN', 'en-GB', ' en'])('refuses “%s” as the code of a language', (language) => {
  const { error } = sourcesSchema(['vi']).safeParse([{ ...source, language }]);
  expect(error?.issues.map(({ message }) => message)).toEqual(['language-code']);
});
it.each(['http://example.org', 'example.org', 'xhttps://example.org', 'httpsx://example.org'])('refuses %s', (url) =>
  expect(takes({ url })).toBe(false),
);
it.each(Object.keys(source).filter((key) => key !== 'url'))('wants %s', (key) =>
  expect(takes({ [key]: undefined })).toBe(false),
);
it('may be on paper alone', () => expect(takes({ url: undefined })).toBe(true));
it('takes nothing more, and may be empty', () => {
  expect(takes({ other: 1 })).toBe(false);
  expect(takes({ note: { vi: 'n', en: 'n' } })).toBe(false);
  expect(sourcesSchema(['vi']).safeParse([]).success).toBe(true);
});
