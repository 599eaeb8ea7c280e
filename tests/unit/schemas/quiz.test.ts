import { describe, expect, it } from 'vitest';
import { poolSchema, quizSchema } from '../../../src/schemas/quiz.ts';

const text = { vi: 'a' };
const common = { id: 'q', objective: 'o', prompt: text, explanation: text };
const choices = ['a', 'b'].map((id) => ({ id, text, feedback: text }));
const answers = { ...common, choices, correctChoices: ['a'] };
const items = ['a', 'b'].map((id) => ({ id, text, category: 'sale', feedback: { correct: text, incorrect: text } }));
const steps = [...choices, { id: 'c', text, feedback: text }];
const scene = { id: 's', text, choices: choices.map((choice) => ({ ...choice, next: 'end' })) };
const outcome = { id: 'end', score: 1, text };
const questions = {
  'single-choice': answers,
  'multiple-choice': answers,
  categorise: { ...common, items },
  order: { ...common, steps },
  scenario: { ...common, start: 's', scenes: [scene], outcomes: [outcome] },
};
type Type = keyof typeof questions;
const types = ['single-choice', 'multiple-choice', 'categorise', 'order', 'scenario'] as const satisfies Type[];

const takesPool = (value: unknown): boolean => poolSchema(['vi']).safeParse(value).success;
const takes = (type: string, question: object): boolean => takesPool({ questions: [{ type, ...question }] });

describe.each(types)('a question of the type %s', (type) => {
  const question = questions[type];

  it('is taken, with a hint or without', () => {
    expect(takes(type, question)).toBe(true);
    expect(takes(type, { ...question, hint: text })).toBe(true);
    expect(takes(type, { ...question, hint: { vi: ' ' } })).toBe(false);
  });

  it.each(Object.keys(question))('wants %s', (key) => {
    expect(takes(type, { ...question, [key]: undefined })).toBe(false);
  });

  it('takes nothing more, and no texts in a language that the course has not', () => {
    expect(takes(type, { ...question, other: 1 })).toBe(false);
    expect(takes(type, { ...question, prompt: { vi: 'a', en: 'a' } })).toBe(false);
  });
});

describe('a choice', () => {
  const takesChoice = (change: object): boolean =>
    takes('single-choice', { ...answers, choices: [{ ...choices[0], ...change }, choices[1]] });

  it.each(['id', 'text', 'feedback'])('wants its %s', (key) => {
    expect(takesChoice({})).toBe(true);
    expect(takesChoice({ [key]: undefined })).toBe(false);
  });

  it('has nothing more: which is right stands beside them', () => {
    expect(takesChoice({ correct: true })).toBe(false);
  });

  it.each(['single-choice', 'multiple-choice'])('is one of two at least, one of them right, in %s', (type) => {
    expect(takes(type, { ...answers, choices: choices.slice(1) })).toBe(false);
    expect(takes(type, { ...answers, correctChoices: [] })).toBe(false);
    expect(takes(type, { ...answers, correctChoices: ['a', 'b'] })).toBe(true);
  });
});

describe('what is asked for in each type', () => {
  it('is at least two things to place, each in a circle, with feedback for right and wrong', () => {
    const takesItem = (change: object): boolean =>
      takes('categorise', { ...questions.categorise, items: [{ ...items[0], ...change }, items[1]] });
    expect(takes('categorise', { ...common, items: items.slice(1) })).toBe(false);
    for (const category of ['sale', 'joint', 'marketing']) expect(takesItem({ category })).toBe(true);
    for (const wrong of [
      { category: 'both sides' },
      { id: undefined },
      { text: undefined },
      { feedback: text },
      { feedback: { correct: text } },
      { feedback: { incorrect: text } },
      { other: 1 },
    ])
      expect(takesItem(wrong)).toBe(false);
  });

  it('is at least three steps to order', () => {
    expect(takes('order', { ...common, steps: steps.slice(1) })).toBe(false);
    expect(takes('order', { ...common, steps: [...steps, { ...steps[0], id: 'd' }] })).toBe(true);
  });

  it('is a scene with at least two choices, each leading on', () => {
    const scenario = questions.scenario;
    const takesScene = (change: object): boolean =>
      takes('scenario', { ...scenario, scenes: [{ ...scene, ...change }] });
    expect(takesScene({})).toBe(true);
    for (const wrong of [
      { id: undefined },
      { text: undefined },
      { other: 1 },
      { choices },
      { choices: scene.choices.slice(1) },
      { choices: scene.choices.map((choice) => ({ ...choice, other: 1 })) },
    ])
      expect(takesScene(wrong)).toBe(false);
    expect(takes('scenario', { ...scenario, scenes: [] })).toBe(false);
  });

  it.each([
    [{ score: 0 }, true],
    [{ score: 0.5 }, true],
    [{ score: 1 }, true],
    [{ score: -0.1 }, false],
    [{ score: 1.1 }, false],
    [{ id: undefined }, false],
    [{ text: undefined }, false],
    [{ other: 1 }, false],
  ])('is an outcome with a share of the points: %j is taken: %s', (change, taken) => {
    const { scenario } = questions;
    expect(takes('scenario', { ...scenario, outcomes: [outcome, { ...outcome, ...change }] })).toBe(taken);
    expect(takes('scenario', { ...scenario, outcomes: [] })).toBe(false);
  });
});

describe('quiz.yaml', () => {
  const question = { type: 'order', ...questions.order };
  const objective = { id: 'o', section: 'two-halves', text };
  const takesQuiz = (quiz: object): boolean => quizSchema(['vi']).safeParse(quiz).success;

  it('has objectives, each with its section, and questions', () => {
    expect(takesQuiz({ objectives: [objective, objective], questions: [question, question] })).toBe(true);
    for (const wrong of [
      { objectives: [], questions: [question] },
      { objectives: [objective], questions: [] },
      { objectives: [objective], questions: [question], other: 1 },
      ...Object.keys(objective).map((key) => ({
        objectives: [{ ...objective, [key]: undefined }],
        questions: [question],
      })),
      { objectives: [{ ...objective, other: 1 }], questions: [question] },
    ])
      expect(takesQuiz(wrong)).toBe(false);
  });

  it('of the whole course has questions alone', () => {
    expect(takesPool({ questions: [question, question] })).toBe(true);
    for (const wrong of [{}, { questions: [] }, { questions: [question], objectives: [objective] }])
      expect(takesPool(wrong)).toBe(false);
  });

  it('has no type of question that is not known', () => {
    expect(takes('essay', common)).toBe(false);
    expect(takesPool({ questions: [questions.order] })).toBe(false);
  });
});
