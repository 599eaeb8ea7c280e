import { accountOf, type AccountLine } from '../../core/game/account.ts';
import { fill } from '../../core/text/fill.ts';
import { make } from '../make.ts';
import type { Finished } from './story.ts';

/** What was made at a month's end, as its formulas name it: `contracts signed: 11`. */
function madeOf({ paged }: Finished, { made }: AccountLine): string {
  return Object.entries(paged.made)
    .map(([id, name]) => `${name}: ${made[id] ?? 0}`)
    .join(', ');
}

/** What a line of the account is called. @param month counted from 1 */
function labelOf(finished: Finished, line: AccountLine, month: number): string {
  const { story, words, turn } = finished;
  if (!line.choice) return fill(words.monthMade, { month, made: madeOf(finished, line) });
  const said = story.choice(line.choice.event, line.choice.choice, 'say');
  return line.choice.turn === turn ? said : `${story.turn(line.choice.turn, 'h2')} · ${said}`;
}

/** A number with a minus sign where it is below zero, as `−3`. */
export const withMinus = (value: number): string => (value < 0 ? `−${-value}` : String(value));

const signed = (value: number): string => (value < 0 ? withMinus(value) : `+${value}`);

/**
 * Why the last month ended as it did: a list item for each choice and one for the month's end, with the shown measures
 * that it changed.
 * @param place holds the names of the measures
 */
export function reasonsOf(place: Element, finished: Finished): HTMLElement[] {
  const { game, paged, turn, road, other } = finished;
  const account = accountOf(game, turn, road, other);
  return (account.at(-1) ?? []).map((line) => {
    const changes = paged.measures.flatMap(({ id, draw }) => {
      const name = place.querySelector(`[data-measure="${id}"] dt`)?.textContent ?? '';
      const by = line.changes[id] ?? 0;
      return draw && by !== 0 ? [`${name} ${signed(by)}`] : [];
    });
    const told = changes.length > 0 ? changes.join(', ') : finished.words.noChange;
    return make('li', `${labelOf(finished, line, account.length)} `, make('b', told));
  });
}

/** A line of the account in money, which is the first measure. */
interface MoneyLine {
  /** The event of this turn's choice; undefined for the turn before and for the end of a month. */
  readonly event: string | undefined;
  readonly label: string;
  readonly money: number;
}

/** Where the money of a finished turn came from, in order: the lines add up to what it ended with. */
export function moneyOf(finished: Finished): MoneyLine[] {
  const { game, paged, turn, road, other } = finished;
  const [first] = paged.measures;
  return accountOf(game, turn, road, other).flatMap((lines, month) =>
    lines.flatMap((line) => {
      const money = line.changes[first?.id ?? ''] ?? 0;
      const own = line.choice?.turn === turn ? line.choice.event : undefined;
      // What the turn before did again is worth a line only where it brought or cost something.
      if (line.choice && own === undefined && money === 0) return [];
      return [{ event: own, label: labelOf(finished, line, month + 1), money }];
    }),
  );
}
