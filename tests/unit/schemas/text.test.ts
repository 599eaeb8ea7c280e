import { describe, expect, it } from 'vitest';
import { byLanguage, id, slug, words } from '../../../src/schemas/text.ts';

describe('id', () => {
  it.each(['joint-tasks', 'a', 'b2b', 'step-2'])('takes %s', (text) => expect(id.safeParse(text).success).toBe(true));
  it.each(['', '2b', 'Joint', 'joint_tasks', '-a', 'a-', 'a--b', 'đa', 'a b', 'a\n'])('refuses “%s”', (text) => {
    const { error } = id.safeParse(text);
    expect(error?.issues[0]?.message).toBe('ascii-code');
  });
});

describe('slug', () => {
  it.each(['4-chien-luoc', 'a', 'thuat-ngu'])('takes %s', (text) => expect(slug.safeParse(text).success).toBe(true));
  it.each(['', 'A', 'a--b', '-a', 'a-', 'a/b', 'chiến'])('refuses “%s”', (text) => {
    expect(slug.safeParse(text).error?.issues[0]?.message).toBe('ascii-code');
  });
});

it('takes any words that are not blank', () => {
  expect(words.safeParse(' a ').success).toBe(true);
  expect(words.safeParse(' \n').error?.issues[0]?.message).toBe('blank');
});

it('takes exactly the languages of the course', () => {
  const both = byLanguage(['vi', 'en'], words);
  expect(both.safeParse({ vi: 'a', en: 'b' }).success).toBe(true);
  for (const other of [{ vi: 'a' }, { vi: 'a', en: ' ' }, { vi: 'a', en: 'b', fr: 'c' }, 'a'])
    expect(both.safeParse(other).success).toBe(false);
});
