import type { Game, Road } from './play.ts';
import type { Values } from './formula.ts';

/** One cause of a change in the measures. */
export interface Change {
  /** A choice of this turn, one of the turn before that was made again, or the end of the month. */
  readonly cause: 'choice' | 'again' | 'month';
  /** From 1. */
  readonly month: number;
  /** The event and the choice, unless it is the end of a month. */
  readonly event: string;
  readonly choice: string;
  /** By how much each measure was changed. */
  readonly by: Values;
  /** What the month's formulas made beside the measures; empty for a choice. */
  readonly made: Values;
}

/**
 * What changed the measures in a turn, one cause after another: together with the start they make the values reached.
 * @param other the road of the turn that this one comes after
 * @throws when a road has a choice that there is not
 */
export function changesOf(game: Game, turn: string, road: Road, other: Road = []): Change[] {
  const { eventsPerMonth } = game.rules.rules;
  const { steps, months } = game.play(turn, road, other);
  const { after } = game.turn(turn);
  const eventsBefore = after === undefined ? [] : game.turn(after).events;
  const changes: Change[] = [];
  let now = game.play(turn, [], other).values;
  steps.forEach(({ event, choice, before, after: values }, index) => {
    const month = Math.floor(index / eventsPerMonth) + 1;
    const again = { event: eventsBefore[index]?.id ?? '', choice: other[index] ?? '' };
    if (again.event && again.choice) {
      changes.push({ cause: 'again', month, ...again, by: difference(before, now), made: {} });
    }
    changes.push({ cause: 'choice', month, event, choice, by: difference(values, before), made: {} });
    now = values;
    const end = months[month - 1];
    if (!end || (index + 1) % eventsPerMonth !== 0) return;
    changes.push({ cause: 'month', month, event: '', choice: '', by: difference(end.values, now), made: end.made });
    now = end.values;
  });
  return changes;
}

const difference = (to: Values, from: Values): Values =>
  Object.fromEntries(Object.entries(to).map(([id, value]) => [id, value - (from[id] ?? 0)]));
