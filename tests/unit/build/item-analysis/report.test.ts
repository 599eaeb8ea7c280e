import { expect, it } from 'vitest';
import { failureReport, failuresIn } from '../../../../src/build/item-analysis/report.ts';

it('tells an author which question, in which file and line, what was expected and found, and what to change', () => {
  const gate = {
    rule: 'A13',
    slice: 'keys',
    language: 'vi',
    measure: 'repeats “ký hai năm”',
    value: 1,
    least: 0,
    most: 0,
    questions: ['final-a', 'final-b/scene'],
  } as const;
  const places = new Map([
    ['final-a', 'content/final-quiz.yaml:12'],
    ['final-b', 'content/final-quiz.yaml:90'],
  ]);
  const report = failureReport([gate], places);
  expect(report).toContain('final-a (content/final-quiz.yaml:12), final-b/scene (content/final-quiz.yaml:90)');
  for (const part of ['[A13]', 'cần:', 'thấy:', 'sửa:']) expect(report).toContain(part);
});

it('of one lesson names its questions alone, and leaves out what others bring about', () => {
  const gate = { rule: 'A13', slice: 'keys', measure: 'repeats', value: 1, least: 0, most: 0 } as const;
  const places = new Map([
    ['a', 'content/lessons/part/one/quiz.yaml:12'],
    ['b', 'content/lessons/part/two/quiz.yaml:9'],
  ]);
  const gates = [
    { ...gate, questions: ['a/scene', 'b'] },
    { ...gate, questions: ['b'] },
  ];
  expect(failuresIn(gates, places, '/one/quiz.yaml')).toEqual([{ ...gate, questions: ['a/scene'] }]);
});
