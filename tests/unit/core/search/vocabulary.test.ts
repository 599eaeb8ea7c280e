import { expect, it } from 'vitest';
import {
  completions,
  frequencyOf,
  knows,
  readVocabulary,
  writeVocabulary,
} from '../../../../src/core/search/vocabulary.ts';

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
  expect(completions(vocabulary, 'ban', 9)).toEqual(['ban']);
  expect(completions(vocabulary, '', 9)).toEqual(['an', 'ban', 'be', 'hoa', 'va', 'voi']);
  expect(completions(vocabulary, 'b', 1)).toEqual(['ban']);
  expect(completions(vocabulary, 'v', 9)).toEqual(['va', 'voi']);
});

it('reads an empty list', () => expect(readVocabulary(writeVocabulary([])).folded).toEqual([]));

it('puts the most frequent word of a form first, and equally frequent ones in one order always', () => {
  const read = readVocabulary('bận bản ban\nbàn\nbạn');
  expect(read.forms.get('ban')).toEqual(['bạn', 'bàn', 'ban', 'bản', 'bận']);
  expect(readVocabulary('ban bận bản\nbàn\nbạn').forms).toEqual(read.forms);
  expect(frequencyOf(read, 'ban')).toBe(2);
  expect(frequencyOf(read, 'sale')).toBe(0);
});

it('finds an English word by its stem', () => {
  expect(readVocabulary('leads pricing').stems.get('lead')).toEqual(['leads']);
  expect(readVocabulary('leads pricing').stems.get('pric')).toEqual(['pricing']);
});

it('leaves a line empty where no word is so frequent', () => {
  const text = writeVocabulary(['sale sale sale sale giá']);
  expect(text).toBe('giá\n\nsale');
  expect(frequencyOf(readVocabulary(text), 'sale')).toBe(2);
});
