import { changesOf, type Change } from '../../core/game/changes.ts';
import type { Game, Road } from '../../core/game/play.ts';
import { fill } from '../../core/text/fill.ts';
import { gameTable, signed, withMinus } from './game-table.ts';
import type { GameWords, PagedGame, Story } from './story.ts';

/** A turn as far as it was played, and what tells of it. */
export interface PlayedTurn {
  readonly game: Game;
  readonly paged: PagedGame;
  readonly story: Story;
  readonly words: GameWords;
  readonly turn: string;
  readonly road: Road;
  /** The road of the turn before, when this one comes after it. */
  readonly other: Road | undefined;
}

/** Why the month that ended last left the numbers that a player sees as it did: each column adds up. */
export function monthTable(played: PlayedTurn): HTMLElement {
  const { game, paged, words, turn, road, other } = played;
  const changes = changesOf(game, turn, road, other);
  const last = changes.at(-1)?.month ?? 1;
  const ends = game.play(turn, road, other).months;
  const shown = paged.measures.filter(({ draw }) => draw !== undefined);
  const begin = ends[last - 2]?.values ?? game.play(turn, [], other).values;
  const end = ends[last - 1]?.values ?? begin;
  return gameTable(
    ['', ...shown.map(({ name }) => name)],
    [
      [words.monthBegins, ...shown.map(({ id }) => withMinus(begin[id] ?? 0))],
      ...changes
        .filter(({ month }) => month === last)
        .map((change) => [causeOf(played, change), ...shown.map(({ id }) => signed(change.by[id] ?? 0))]),
      [fill(words.monthEnd, { month: last }), ...shown.map(({ id }) => withMinus(end[id] ?? 0))],
    ],
  );
}

/** What a change came of, in words. */
export function causeOf({ paged, story, words }: PlayedTurn, change: Change): string {
  const { cause, event, choice, month, made } = change;
  if (cause === 'choice') return story.choice(event, choice, 'say');
  if (cause === 'again') {
    return `${words.costAgain}: ${story.choice(event, choice, 'say')}`;
  }
  const named = paged.rules.month.flatMap(({ set, name }) =>
    name === undefined ? [] : [`${name}: ${made[set] ?? 0}`],
  );
  return fill(words.monthSettles, { month }) + (named.length > 0 ? ` (${named.join(', ')})` : '');
}
