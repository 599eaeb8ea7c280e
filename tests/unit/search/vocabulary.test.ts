import { expect, it } from 'vitest';
import { completions, frequencyOf, knows, readVocabulary, writeVocabulary } from '../../../src/search/vocabulary.ts';

const written = writeVocabulary(['Bạn bàn với bạn bè.', 'Bàn ăn; bạn bận. Hoà và hòa']);
const vocabulary = readVocabulary(written);

it('keeps the words of texts with their frequency, in a text of lines', () => {
  expect(written).toBe('bè bận và với ăn\nbàn bạn hòa');
  expect(vocabulary.forms.get('ban')).toEqual(['bàn', 'bạn', 'bận']);
  expect(frequencyOf(vocabulary, 'ban')).toBe(1);
});

it('knows words without their marks, and beginnings', () => {
  expect(knows(vocabulary, 'hoa')).toBe(true);
  expect(knows(vocabulary, 'ho')).toBe(false);
  expect(completions(vocabulary, 'b', 9)).toEqual(['ban', 'be']);
  expect(completions(vocabulary, 'x', 9)).toEqual([]);
});

it('reads an empty list', () => expect(readVocabulary(writeVocabulary([])).folded).toEqual([]));
