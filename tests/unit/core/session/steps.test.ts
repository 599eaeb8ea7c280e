import { describe, expect, it } from 'vitest';
import { readStep, sentences, stepSeconds } from '../../../../src/core/session/steps.ts';

describe('a step of an activity', () => {
  it.each([
    ['4 phút: hai người đổi thẻ. Người nghe gật.', 4, 'Hai người đổi thẻ', ['Người nghe gật.']],
    ['1 minute: read the case.', 1, 'Read the case', []],
    ['6 phút, mỗi chuyện hai phút: đọc to, về góc mình.', 6, 'Mỗi chuyện hai phút: đọc to, về góc mình', []],
    ['2 min: write one line; then swap.', 2, 'Write one line', ['Then swap.']],
    ['Nothing timed here.', 0, 'Nothing timed here', []],
    ['3 min: ask “Why? What for?” aloud. Wait.', 3, 'Ask “Why? What for?” aloud', ['Wait.']],
  ])('%s', (text, minutes, title, lines) => expect(readStep(text)).toEqual({ minutes, title, lines }));

  it('keeps together what stands within quotes or brackets', () => {
    expect(sentences('One (two. Three) four. “Five! Six.” Seven?')).toEqual([
      'One (two. Three) four.',
      '“Five! Six.”',
      'Seven?',
    ]);
  });
});

describe('stepSeconds', () => {
  const steps = (...minutes: number[]) => minutes.map((each) => ({ minutes: each, title: '', lines: [] }));
  it.each([
    [steps(1, 2, 4, 3), 10, [60, 120, 240, 180]],
    [steps(1, 2, 4, 3), 5, [30, 60, 120, 90]],
    [steps(1, 9), 4, [30, 210]],
    [steps(0, 0), 6, [180, 180]],
    [steps(1, 99), 1, [30, 60]],
  ])('%#', (given, minutes, seconds) => expect(stepSeconds(given, minutes)).toEqual(seconds));
});
