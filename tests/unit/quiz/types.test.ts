import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/quiz/key.ts';
import type { Behaviour } from '../../../src/quiz/question-type.ts';
import { decodeQuestion } from '../../../src/quiz/types.ts';
import { followWay, type ScenarioKey } from '../../../src/quiz/types/scenario/way.ts';

const single = decodeQuestion('single-choice', 'a b=1 c');
const multiple = decodeQuestion('multiple-choice', 'a=1 b=1 c d e');
const categorise = decodeQuestion('categorise', 'x=sale y=joint z=marketing w=sale');
const order = decodeQuestion('order', '1 2 3 4 5');
const scenarioKey: ScenarioKey = {
  type: 'scenario',
  start: 'one',
  scenes: { one: { good: 'two', bad: 'lost' }, two: { good: 'won', fair: 'half' } },
  outcomes: { won: 1, half: 0.5, lost: 0 },
};
const scenario = decodeQuestion(
  'scenario',
  'one/good=two one/bad=lost two/good=won two/fair=half won=1 half=0.5 lost=0',
);

describe('decodeQuestion', () => {
  it('reads the key of each type', () => {
    expect(single.key).toEqual({ type: 'single-choice', choices: ['a', 'b', 'c'], correctChoices: ['b'] });
    expect(multiple.key).toEqual({
      type: 'multiple-choice',
      choices: ['a', 'b', 'c', 'd', 'e'],
      correctChoices: ['a', 'b'],
    });
    expect(categorise.key).toEqual({
      type: 'categorise',
      items: { x: 'sale', y: 'joint', z: 'marketing', w: 'sale' },
    });
    expect(order.key).toEqual({ type: 'order', steps: ['1', '2', '3', '4', '5'] });
    expect(scenario.key).toEqual(scenarioKey);
  });

  it.each(['essay', undefined, 'constructor'])('refuses the type %s', (type) => {
    expect(() => decodeQuestion(type, 'a')).toThrow(`unknown type ${type}`);
  });
});

describe('grade', () => {
  it.each<[string, Behaviour, Response | undefined, number]>([
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
    ['multiple: where every choice is right', decodeQuestion('multiple-choice', 'a=1 b=1'), ['a', 'b'], 1],
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
  ])('%s', (_name, { grade }, response, scaled) => {
    expect(grade(response).score).toEqual({ raw: scaled, max: 1, scaled });
  });

  it('marks what was chosen right and wrong, and what was missed', () => {
    expect(multiple.grade(['a', 'c']).marks).toEqual({ a: 'correct', b: 'missed', c: 'incorrect' });
    expect(categorise.grade({ x: 'sale', y: 'sale' }).marks).toEqual({
      x: 'correct',
      y: 'incorrect',
      z: 'missed',
      w: 'missed',
    });
  });

  it('marks a step as right only in its true place', () => {
    const { marks } = order.grade(['2', '3', '1', '4', '5']);
    expect(marks).toEqual({ 1: 'incorrect', 2: 'incorrect', 3: 'incorrect', 4: 'correct', 5: 'correct' });
  });

  it('never marks a step as right that stands right after its predecessor, but in another place', () => {
    const { marks } = order.grade(['5', '1', '2', '3', '4']);
    expect(new Set(Object.values(marks))).toEqual(new Set(['incorrect']));
  });

  it('points out one misplaced step at a time, the first that stands there', () => {
    const response = ['1', '3', '2', '5', '4'];
    expect(order.marked?.(response, order.grade(response))).toEqual(['1', '3']);
  });

  it('marks a step that was not placed as missed', () => {
    expect(order.grade(['1', '3']).marks).toEqual({
      1: 'correct',
      2: 'missed',
      3: 'incorrect',
      4: 'missed',
      5: 'missed',
    });
  });

  it('marks the scene in which the best outcome was lost', () => {
    expect(scenario.grade(['good', 'fair']).marks).toEqual({ one: 'correct', two: 'incorrect' });
  });

  it('stays between 0 and 1 for any answer, and ticking everything never pays', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 3 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.array(fc.string()), (choices, right, noise) => {
        const correctChoices = choices.slice(0, 1 + (right % (choices.length - 1)));
        const tokens = choices.map((id) => (correctChoices.includes(id) ? `${id}=1` : id));
        const { grade } = decodeQuestion('multiple-choice', tokens.join(' '));
        const { scaled } = grade([...noise, ...choices.slice(0, right % 7)]).score;
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(scaled).toBeLessThanOrEqual(1);
        expect(grade(choices).score.scaled).toBe(0);
        expect(grade(correctChoices).score.scaled).toBe(1);
      }),
    );
  });
});

describe('followWay', () => {
  it('waits in the scene whose choice is not made yet', () => {
    expect(followWay(scenarioKey, ['good'])).toMatchObject({ scene: 'two', outcome: undefined });
    expect(followWay(scenarioKey, [])).toEqual({ steps: [], scene: 'one', outcome: undefined });
  });

  it('ends at an outcome and ignores what comes after', () => {
    expect(followWay(scenarioKey, ['bad', 'good'])).toEqual({
      steps: [{ scene: 'one', choice: 'bad', next: 'lost' }],
      scene: undefined,
      outcome: 'lost',
    });
  });
});
