import { readFormula, type Formula, type Values } from './formula.ts';
import type { Effect, GameRules, TurnRules } from './rules.ts';

/** Choices of one turn, by their ids, in the order of its events. */
export type Road = readonly string[];

/** Where a choice has led. */
export interface Step {
  readonly event: string;
  readonly choice: string;
  readonly before: Values;
  readonly after: Values;
  /** Whether its low effect was had. */
  readonly low: boolean;
}

/** The end of a month. */
export interface Month {
  readonly values: Values;
  /** What the month's formulas made beside the measures. */
  readonly made: Values;
}

/** A turn as far as it was played. */
export interface Played {
  readonly steps: readonly Step[];
  readonly months: readonly Month[];
  /** As they stand now. */
  readonly values: Values;
}

/** A game that can be played: its formulas are read once. */
export interface Game {
  readonly rules: GameRules;
  readonly turn: (id: string) => TurnRules;
  /**
   * Plays a turn as far as its road goes.
   * @param other the road of the turn that this one comes after
   * @throws when the road has a choice that there is not
   */
  readonly play: (turn: string, road: Road, other?: Road) => Played;
  /** The id of the ending that fits. */
  readonly ending: (turn: string, values: Values) => string;
  /** What the time after the last month begins with. */
  readonly opening: (values: Values) => number;
  /** Whether a condition of the content holds. */
  readonly holds: (condition: string, values: Values, target: number) => boolean;
}

/**
 * Reads the rules of a game.
 * @throws SyntaxError for a formula that cannot be read
 */
export function readGame(rules: GameRules): Game {
  const { measures, numbers, turns, endings } = rules;
  const formulas = new Map<string, Formula>();
  const valueOf = (text: string, values: Values): number => {
    const formula = formulas.get(text) ?? readFormula(text);
    formulas.set(text, formula);
    return formula.value({ ...numbers, ...values });
  };
  const start = Object.fromEntries(measures.map(({ id, start: value }) => [id, value]));
  const limits = new Map(measures.map(({ id, least = -Infinity, most = Infinity }) => [id, { least, most }]));
  const within = (id: string, value: number): number => {
    const { least, most } = limits.get(id) ?? { least: -Infinity, most: Infinity };
    return Math.min(most, Math.max(least, value));
  };

  function turn(id: string): TurnRules {
    const found = turns.find((each) => each.id === id);
    if (!found) throw new Error(`No turn ${id}`);
    return found;
  }

  function changed(values: Values, effect: Effect): Values {
    const said = Object.fromEntries(measures.map(({ id }) => [`d${id}`, effect[id] ?? 0]));
    return Object.fromEntries(
      measures.map(({ id }) => {
        const formula = rules.rules.change[id];
        const by = formula === undefined ? (effect[id] ?? 0) : valueOf(formula, { ...values, ...said });
        return [id, within(id, (values[id] ?? 0) + by)];
      }),
    );
  }

  function choose(values: Values, { id, choices }: TurnRules['events'][number], chosen: string): Step {
    const choice = choices.find((each) => each.id === chosen);
    if (!choice) throw new Error(`No choice ${chosen} in ${id}`);
    const low = choice.low !== undefined && !valueOf(rules.rules.enough, values);
    const after = changed(values, low && choice.low ? choice.low : choice.effect);
    return { event: id, choice: chosen, before: values, after, low };
  }

  function endMonth(values: Values): Month {
    const all: Record<string, number> = { ...values };
    for (const { set, to } of rules.rules.month) all[set] = valueOf(to, all);
    const entries = Object.entries(all);
    return {
      values: Object.fromEntries(
        entries.filter(([id]) => limits.has(id)).map(([id, value]) => [id, within(id, value)]),
      ),
      made: Object.fromEntries(entries.filter(([id]) => !limits.has(id))),
    };
  }

  function play(id: string, road: Road, other: Road = []): Played {
    const { events, after } = turn(id);
    const before = after === undefined ? [] : turn(after).events;
    const steps: Step[] = [];
    const months: Month[] = [];
    let values: Values = start;
    road.slice(0, events.length).forEach((chosen, index) => {
      const earlier = before[index];
      const again = other[index];
      if (earlier && again !== undefined) values = choose(values, earlier, again).after;
      const event = events[index];
      if (!event) return;
      const step = choose(values, event, chosen);
      steps.push(step);
      values = step.after;
      if ((index + 1) % rules.rules.eventsPerMonth !== 0) return;
      const month = endMonth(values);
      months.push(month);
      values = month.values;
    });
    return { steps, months, values };
  }

  const holds = (condition: string, values: Values, target: number): boolean =>
    valueOf(condition, { ...values, target }) !== 0;

  return {
    rules,
    turn,
    play,
    holds,
    opening: (values) => valueOf(rules.rules.opening, values),
    ending: (id, values) => endings.find(({ when }) => holds(when, values, turn(id).target))?.id ?? '',
  };
}
