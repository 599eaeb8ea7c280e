import { describe, expect, it } from 'vitest';
import { countWords, lessonMinutes } from '../../../../src/core/text/reading-time.ts';

describe('countWords', () => {
  it.each([
    ['Nhiệm vụ chung: nơi hai vòng tròn gặp nhau.', 9],
    ['  ', 0],
    ['“Đúng” – 50%', 2],
    ['e-mail', 1],
    ['d\u0323', 1],
  ])('%s', (text, count) => expect(countWords(text)).toBe(count));
});

describe('lessonMinutes', () => {
  it.each([
    [700, 4, 6],
    [0, 0, 1],
    [200, 0, 1],
  ])('%i words, %i questions', (words, questions, minutes) => expect(lessonMinutes(words, questions)).toBe(minutes));
});
