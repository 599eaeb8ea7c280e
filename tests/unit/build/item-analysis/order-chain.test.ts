import { expect, it } from 'vitest';
import { cuesOf } from '../../../../src/build/item-analysis/cues.ts';
import { orderChain } from '../../../../src/build/item-analysis/order-chain.ts';

const list = ['none-such'];
const cues = cuesOf({
  reason: list,
  absolute: list,
  hedge: list,
  concession: list,
  anaphora: ['those', 'then'],
  anaphoraAtStart: ['then'],
  proposals: { authority: list, training: list, compromise: list, conciliatory: list, delegation: list },
  function: 'the a of',
});

it('an order that its pronouns betray is solved without reading', () => {
  expect(orderChain(['Ask buyers', 'Sort those buyers', 'Then write'], cues)).toEqual({
    anaphora: 2,
    begins: 1,
    solved: 1,
  });
});

it('steps that stand alone are solved by luck', () => {
  const { anaphora, begins, solved } = orderChain(['Advert', 'Contract', 'Survey'], cues);
  expect([anaphora, begins]).toEqual([0, 0]);
  expect(solved).toBeCloseTo(1 / 3);
});
