import type { Values } from './formula.ts';
import type { Game, Road } from './play.ts';

/** One thing that changed the measures: a choice, or the end of a month. */
export interface AccountLine {
  /** Which choice it was; undefined at the end of a month. */
  readonly choice: { readonly turn: string; readonly event: string; readonly choice: string } | undefined;
  /** By how much each measure changed, in its own unit. */
  readonly changes: Values;
  /** What the month's formulas made beside the measures; empty for a choice. */
  readonly made: Values;
}

/**
 * Everything that changed the measures in a turn, month by month, in the order in which it happened. The changes of a
 * measure add up to what it stands at, less what it started with. The last month may not be over.
 * @param other the road of the turn that this one comes after: its choices are made again, each before the new one
 * @throws when a road has a choice that there is not
 */
export function accountOf(game: Game, turn: string, road: Road, other?: Road): AccountLine[][] {
  const { after } = game.turn(turn);
  const earlier = after === undefined ? [] : game.turn(after).events;
  const { steps, months } = game.play(turn, road, other);
  const perMonth = game.rules.rules.eventsPerMonth;
  const account: AccountLine[][] = [];
  let values = game.play(turn, [], other).values;
  const changesTo = (next: Values): Values => {
    const changes = Object.keys(next).map((id) => [id, (next[id] ?? 0) - (values[id] ?? 0)] as const);
    values = next;
    return Object.fromEntries(changes);
  };
  steps.forEach((step, index) => {
    const lines = account[Math.floor(index / perMonth)] ?? [];
    account[Math.floor(index / perMonth)] = lines;
    const event = earlier[index]?.id;
    const again = other?.[index];
    if (after !== undefined && event !== undefined && again !== undefined)
      lines.push({ choice: { turn: after, event, choice: again }, changes: changesTo(step.before), made: {} });
    lines.push({ choice: { turn, event: step.event, choice: step.choice }, changes: changesTo(step.after), made: {} });
    const month = (index + 1) % perMonth === 0 ? months[(index + 1) / perMonth - 1] : undefined;
    if (month) lines.push({ choice: undefined, changes: changesTo(month.values), made: month.made });
  });
  return account;
}
