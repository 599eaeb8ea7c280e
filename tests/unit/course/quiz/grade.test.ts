import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followWay, grade } from '../../../../src/course/quiz/grade.ts';
import type { Key, Response } from '../../../../src/course/quiz/key.ts';

const single: Key = { type: 'single-choice', choices: ['a', 'b', 'c'], correctChoices: ['b'] };
const multiple: Key = { type: 'multiple-choice', choices: ['a', 'b', 'c', 'd', 'e'], correctChoices: ['a', 'b'] };
const categorise: Key = { type: 'categorise', items: { x: 'sale', y: 'joint', z: 'marketing', w: 'sale' } };
const order: Key = { type: 'order', steps: ['1', '2', '3', '4', '5'] };
const scenario: Key = {
  type: 'scenario',
  start: 'one',
  scenes: { one: { good: 'two', bad: 'lost' }, two: { good: 'won', fair: 'half' } },
  outcomes: { won: 1, half: 0.5, lost: 0 },
};

describe('grade', () => {
  it.each<[string, Key, Response | undefined, number]>([
    ['single: right', single, 'b', 1],
    ['single: wrong', single, 'a', 0],
    ['single: nothing', single, undefined, 0],
    ['single: an id that is not there', single, 'zz', 0],
    ['single: right and wrong at once', single, ['a', 'b'], 0],
    ['multiple: all right ones', multiple, ['a', 'b'], 1],
    ['multiple: one of two', multiple, ['a'], 0.5],
    ['multiple: one right, one wrong of three', multiple, ['a', 'c'], 0.17],
    ['multiple: all right, one wrong', multiple, ['a', 'b', 'c'], 0.67],
    ['multiple: everything', multiple, ['a', 'b', 'c', 'd', 'e'], 0],
    ['multiple: only wrong ones', multiple, ['c', 'd'], 0],
    ['multiple: the same right one twice', multiple, ['a', 'a'], 0.5],
    ['multiple: where every choice is right', { ...multiple, choices: ['a', 'b'] }, ['a', 'b'], 1],
    ['categorise: an answer of another kind', categorise, ['sale'], 0],
    ['order: what was not placed earns nothing', order, ['1', '2'], 0.25],
    ['categorise: all', categorise, { x: 'sale', y: 'joint', z: 'marketing', w: 'sale' }, 1],
    ['categorise: half, one not placed', categorise, { x: 'sale', y: 'joint', z: 'sale' }, 0.5],
    ['categorise: unknown items earn nothing', categorise, { q: 'sale' }, 0],
    ['order: right', order, ['1', '2', '3', '4', '5'], 1],
    ['order: the last first costs one of four pairs', order, ['5', '1', '2', '3', '4'], 0.75],
    ['order: reversed', order, ['5', '4', '3', '2', '1'], 0],
    ['scenario: best way', scenario, ['good', 'good'], 1],
    ['scenario: fair way', scenario, ['good', 'fair'], 0.5],
    ['scenario: lost at once', scenario, ['bad'], 0],
    ['scenario: not finished', scenario, ['good'], 0],
    ['scenario: a choice that is not there', scenario, ['good', 'nope'], 0],
    ['scenario: names of the object prototype', scenario, ['constructor'], 0],
  ])('%s', (_name, key, response, scaled) => {
    expect(grade(key, response).score).toEqual({ raw: scaled, max: 1, scaled });
  });

  it('marks what was chosen right and wrong, and what was missed', () => {
    expect(grade(multiple, ['a', 'c']).marks).toEqual({ a: 'correct', b: 'missed', c: 'incorrect' });
    expect(grade(categorise, { x: 'sale', y: 'sale' }).marks).toEqual({
      x: 'correct',
      y: 'incorrect',
      z: 'missed',
      w: 'missed',
    });
  });

  it('marks a step by what stands before it', () => {
    expect(grade(order, ['2', '3', '1', '4', '5']).marks).toEqual({
      1: 'incorrect',
      2: 'incorrect',
      3: 'correct',
      4: 'incorrect',
      5: 'correct',
    });
  });

  it('marks a step that was not placed as missed', () => {
    expect(grade(order, ['1', '3']).marks).toEqual({
      1: 'correct',
      2: 'missed',
      3: 'incorrect',
      4: 'missed',
      5: 'missed',
    });
  });

  it('marks the scene in which the best outcome was lost', () => {
    expect(grade(scenario, ['good', 'fair']).marks).toEqual({ one: 'correct', two: 'incorrect' });
  });

  it('stays between 0 and 1 for any answer, and ticking everything never pays', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 3 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.array(fc.string()), (choices, right, noise) => {
        const correctChoices = choices.slice(0, 1 + (right % (choices.length - 1)));
        const key: Key = { type: 'multiple-choice', choices, correctChoices };
        const { scaled } = grade(key, [...noise, ...choices.slice(0, right % 7)]).score;
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(scaled).toBeLessThanOrEqual(1);
        expect(grade(key, choices).score.scaled).toBe(0);
        expect(grade(key, correctChoices).score.scaled).toBe(1);
      }),
    );
  });
});

describe('followWay', () => {
  it('waits in the scene whose choice is not made yet', () => {
    expect(followWay(scenario, ['good'])).toMatchObject({ scene: 'two', outcome: undefined });
    expect(followWay(scenario, [])).toEqual({ steps: [], scene: 'one', outcome: undefined });
  });

  it('ends at an outcome and ignores what comes after', () => {
    expect(followWay(scenario, ['bad', 'good'])).toEqual({
      steps: [{ scene: 'one', choice: 'bad', next: 'lost' }],
      scene: undefined,
      outcome: 'lost',
    });
  });
});
