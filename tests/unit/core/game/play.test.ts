import { describe, expect, it } from 'vitest';
import { readGame } from '../../../../src/core/game/play.ts';
import { laterCosts, roadsFrom } from '../../../../src/core/game/roads.ts';
import type { GameRules } from '../../../../src/core/game/rules.ts';
import { courseGame, roadOf } from '../../../helpers/game.ts';

/** A shop with two events a month: money now, or a good name that brings money at the month's end. */
const rules: GameRules = {
  measures: [
    { id: 'money', start: 0 },
    { id: 'name', start: 5, least: 0, most: 10 },
  ],
  numbers: { worth: 3 },
  rules: {
    enough: 'name >= 6',
    change: { money: 'if(dname < 0 and name < 5, round(dmoney / 2), dmoney)' },
    month: [
      { set: 'sold', to: 'name * 2' },
      { set: 'money', to: 'money + sold * worth' },
    ],
    opening: 'name * worth',
    eventsPerMonth: 2,
  },
  turns: [
    {
      id: 'one',
      target: 40,
      events: ['a', 'b'].map((id) => ({
        id,
        choices: [
          { id: 'take', effect: { money: 9, name: -1 } },
          { id: 'give', effect: { name: 4 }, low: { name: 2 } },
        ],
      })),
    },
    {
      id: 'two',
      target: 60,
      after: 'one',
      events: [{ id: 'c', choices: [{ id: 'wait', effect: {} }] }],
    },
  ],
  endings: [
    { id: 'rich', when: 'money >= target' },
    { id: 'poor', when: 'true' },
  ],
};

describe('readGame', () => {
  const game = readGame(rules);

  it('plays a road: effects, limits, the low effect, the month', () => {
    const { steps, months, values } = game.play('one', ['give', 'give']);
    expect(steps).toMatchObject([
      { event: 'a', choice: 'give', low: true, after: { money: 0, name: 7 } },
      // Never above its most.
      { event: 'b', choice: 'give', low: false, after: { money: 0, name: 10 } },
    ]);
    expect(months).toEqual([{ values: { money: 60, name: 10 }, made: { sold: 20 } }]);
    expect(values).toEqual({ money: 60, name: 10 });
    expect(game.ending('one', values)).toBe('rich');
    expect(game.opening(values)).toBe(30);
  });

  it('changes what a choice says by the rules', () => {
    const { steps } = game.play('one', ['take', 'take']);
    // The second time the name is below five already: half of nine, rounded up.
    expect(steps.map(({ after }) => after['money'])).toEqual([9, 14]);
  });

  it('plays as far as a road goes, and no month that is not over', () => {
    expect(game.play('one', ['take'])).toMatchObject({ months: [], values: { money: 9, name: 4 } });
    expect(game.play('one', []).values).toEqual({ money: 0, name: 5 });
  });

  it('makes the choices of the turn before again', () => {
    expect(game.play('two', ['wait'], ['take']).values).toEqual({ money: 9, name: 4 });
    expect(game.play('two', ['wait']).values).toEqual({ money: 0, name: 5 });
  });

  it('says which turn or choice there is not', () => {
    expect(() => game.play('three', [])).toThrow('No turn three');
    expect(() => game.play('one', ['steal'])).toThrow('No choice steal in a');
  });

  it('says what a choice cost later: the best that could still come, against the best there was', () => {
    expect([...roadsFrom(game, 'one')]).toHaveLength(4);
    expect(laterCosts(game, 'one', ['take', 'give'])).toEqual([
      // Best: give, give = 60 + 30. After taking: take, give = 9 + 6·2·3 + 18 = 63.
      { event: 'a', choice: 'take', now: 9, later: 27 },
      { event: 'b', choice: 'give', now: 0, later: 0 },
    ]);
  });
});

describe('the course’s game', () => {
  const { content, game } = courseGame();
  const sale = (places: string) => {
    const { months, values } = game.play('sale', roadOf(game, 'sale', places));
    return [
      ...months.map((month) => month.values['r']),
      ...['l', 't', 'k'].map((id) => values[id]),
      game.opening(values),
      game.ending('sale', values),
    ];
  };

  it.each([
    ['AAAAAA', 329, 540, 690, 26, 0, 0, 74, 'no-price'],
    ['BCCBBB', 131, 390, 748, 49, 9, 8, 324, 'short-but-a-team'],
    ['CAACCC', 309, 482, 647, 38, 3, 6, 173, 'two-reports'],
    ['BBBBBB', 241, 521, 879, 49, 8, 8, 310, 'both-quarters'],
    ['ABBCBB', 299, 515, 799, 46, 6, 6, 245, 'both-quarters'],
    ['BBBBBA', 241, 521, 847, 45, 7, 6, 252, 'both-quarters'],
    ['BBBABB', 241, 536, 817, 48, 7, 4, 246, 'borrowed'],
    ['BBBBBC', 241, 521, 856, 51, 9, 8, 337, 'both-quarters'],
    ['CBCBBB', 281, 494, 805, 45, 7, 7, 262, 'both-quarters'],
  ])('the road %s ends as its model says', (places, ...expected) => expect(sale(places)).toEqual(expected));

  const [greedy, together, apart, choosing] = ['AAAAAA', 'BCCBBB', 'CAACCC', 'BBBBBB'];
  const apartMarketing = 'CABCCC';
  /** At Marketing the choice that pays at once is to look away, the third of the first event. */
  const greedyMarketing = 'CAAAAA';
  it.each([
    [greedy, greedy, 867, 46, 'no-price'],
    [greedy, together, 592, 114, 'no-price'],
    [greedy, apartMarketing, 693, 57, 'no-price'],
    [greedy, choosing, 695, 104, 'no-price'],
    [together, greedy, 657, 87, 'two-reports'],
    [together, together, 809, 363, 'short-but-a-team'],
    [together, apartMarketing, 727, 230, 'two-reports'],
    [together, choosing, 959, 392, 'both-quarters'],
    [apart, greedy, 837, 70, 'two-reports'],
    [apart, together, 627, 244, 'full-diary'],
    [apart, apartMarketing, 652, 95, 'two-reports'],
    [apart, choosing, 717, 250, 'full-diary'],
    [choosing, greedy, 807, 90, 'two-reports'],
    [choosing, together, 959, 370, 'both-quarters'],
    [choosing, apartMarketing, 859, 219, 'two-reports'],
    [choosing, choosing, 1089, 400, 'both-quarters'],
  ])('turn two after %s with %s ends as its model says', (first = '', second = '', r, opening, ending) => {
    const { values } = game.play('marketing', roadOf(game, 'marketing', second), roadOf(game, 'sale', first));
    expect([values['r'], game.opening(values), game.ending('marketing', values)]).toEqual([r, opening, ending]);
  });

  it('names the four ways of playing by these roads', () => {
    const roads = content.styles.map(({ roads: { sale: road, marketing } }) => [road, marketing]);
    expect(roads).toEqual(
      [
        [greedy, greedyMarketing],
        [together, together],
        [apart, apartMarketing],
        [choosing, choosing],
      ].map(([one = '', two = '']) => [roadOf(game, 'sale', one), roadOf(game, 'marketing', two)]),
    );
  });

  it('lets the greedy lead after a month and two, and lose in the end, this quarter and the next', () => {
    const [one, other] = content.styles.filter(({ id }) => id === 'greedy' || id === 'choosing');
    const played = [one, other].map((style) => game.play('sale', style?.roads['sale'] ?? []));
    const money = played.map(({ months }) => months.map(({ values }) => values['r'] ?? 0));
    expect(money.map((each) => each.map((value, month) => value > (money[1]?.[month] ?? 0)))[0]).toEqual([
      true,
      true,
      false,
    ]);
    const second = [one, other].map(
      (style) => game.play('marketing', style?.roads['marketing'] ?? [], style?.roads['sale']).months,
    );
    const [fast, slow] = second.map((months) => months.map(({ values }) => values['r'] ?? 0));
    expect(fast?.map((value, month) => value > (slow?.[month] ?? 0))).toEqual([true, true, false]);
    const [openGreedy = 0, openChoosing = 0] = played.map(({ values }) => game.opening(values));
    expect(openGreedy).toBeLessThan(openChoosing / 2);
  });

  it('reaches each ending in turn one, and none on half of its roads', () => {
    const ends = [...roadsFrom(game, 'sale')].map((road) => game.ending('sale', game.play('sale', road).values));
    expect(ends).toHaveLength(729);
    const counts = new Map([...Map.groupBy(ends, (id) => id)].map(([id, each]) => [id, each.length]));
    expect(Object.fromEntries(counts)).toEqual({
      'both-quarters': 54,
      borrowed: 32,
      'short-but-a-team': 82,
      'full-diary': 54,
      'no-price': 185,
      'two-reports': 322,
    });
  });
});
