import { changesOf, type Change } from '../../core/game/changes.ts';
import { lineOf } from '../../core/game/draw.ts';
import type { Road } from '../../core/game/play.ts';
import { hardestFall, laterCosts } from '../../core/game/roads.ts';
import { fill } from '../../core/text/fill.ts';
import { moneyOf } from './show-account.ts';
import { setMarkup } from '../../client/own-markup.ts';
import { make } from '../make.ts';
import { gameTable, withMinus } from './game-table.ts';

/** The ending, told by what happened. */
export function endingOf(finished: Finished): HTMLElement[] {
  const { game, paged, story, words, turn, road, other } = finished;
  const { target, events, after } = game.turn(turn);
  const { values } = game.play(turn, road, other);
  const id = game.ending(turn, values);
  const { title, parts } = story.ending(id);
  const before = after === undefined ? [] : game.turn(after).events;
  const chosen = [
    ...road.map((choice, index) => `${events[index]?.id}.${choice}`),
    ...(other ?? []).map((choice, index) => `${before[index]?.id}.${choice}`),
  ];
  const asked = paged.endings.find((each) => each.id === id)?.texts ?? [];
  const told = parts.filter((_, index) => {
    const { when = 'true', chose, notChosen = [] } = asked[index] ?? {};
    return (
      game.holds(when, values, target) &&
      (chose === undefined || chose.some((each) => chosen.includes(each))) &&
      !notChosen.some((each) => chosen.includes(each))
    );
  });
  const [first = ''] = paged.measures.map((measure) => measure.id);
  const reached = (values[first] ?? 0) >= target;
  return [
    make('h2', title),
    ...told.map((text) => make('p', text)),
    make(
      'p.muted',
      fill(reached ? words.reached : words.missed, { target }),
      `: ${values[first] ?? 0}. `,
      fill(words.opening, { value: game.opening(values) }),
      '.',
    ),
  ];
}

/** What can be learnt from a finished turn. @param note where the player writes what the other desk meant */
export function debriefOf(finished: Finished, note: HTMLElement): HTMLElement[] {
  const { story, words } = finished;
  return [
    make('h3', words.road),
    moneyTable(finished),
    make('p', story.debrief('money')),
    make('h3', words.cost),
    make('p', words.costHow),
    costTable(finished),
    ...mirrorOf(finished),
    ...(finished.other ? [note] : []),
    make('h3', words.questions),
    ...story.questions().map((list) => make('div', list)),
    make('p', story.debrief('last')),
  ];
}

/** The money at the end of each month, beside that of the way that tempts, as a table with its lines. */
function moneyTable({ game, paged, words, turn, road, other }: Finished): HTMLElement {
  const [first = ''] = paged.measures.map(({ id }) => id);
  const money = (each: Road): number[] => game.play(turn, each, other).months.map(({ values }) => values[first] ?? 0);
  const { name, roads } = paged.tempting;
  const rows = [
    { label: words.you, values: money(road) },
    { label: name, values: money(roads[turn] ?? []) },
  ];
  const months = rows[0]?.values.map((_, month) => fill(words.month, { month: month + 1 })) ?? [];
  const most = Math.max(...rows.flatMap(({ values }) => values), 1);
  const lines = rows.map(
    ({ values }, index) => `<path class="line line-${index}" d="${lineOf([0, ...values], most)}"/>`,
  );
  const drawing = document.createElement('div');
  drawing.className = 'game-lines';
  setMarkup(drawing, `<svg viewBox="0 0 300 120" aria-hidden="true">${lines.join('')}</svg>`);
  return make(
    'div',
    drawing,
    gameTable(
      ['', ...months],
      rows.map(({ label, values }) => [label, ...values.map(String)]),
    ),
  );
}

/** What each choice gave and took, and what else made the money of the end: the first column adds up to it. */
function costTable(finished: Finished): HTMLElement {
  const { game, paged, story, words, turn, road, other } = finished;
  const { id = '', start = 0 } = paged.measures[0] ?? {};
  const changes = changesOf(game, turn, road, other);
  const moneyOf = (change: Change): number => change.by[id] ?? 0;
  const again = changes.filter(({ cause }) => cause === 'again').reduce((sum, change) => sum + moneyOf(change), 0);
  return gameTable(
    [words.choice, words.costNow, words.costLater],
    [
      ...(start === 0 ? [] : [[words.monthBegins, withMinus(start), '']]),
      ...laterCosts(game, turn, road, other).map(({ event, choice, now, later }) => [
        story.choice(event, choice, 'say'),
        withMinus(now),
}

/** Where the two desks of one player met hardest. */
function mirrorOf({ game, paged, story, words, turn, road, other }: Finished): HTMLElement[] {
  const before = game.turn(turn).after;
  if (before === undefined || !other) return [];
  const start = paged.measures.find(({ id }) => id === paged.mirrorOf)?.start ?? 0;
  const at = hardestFall(game.play(turn, road, other), paged.mirrorOf, start);
  if (at === undefined) return [];
  const sides = [
    [game.turn(before), other[at] ?? ''],
    [game.turn(turn), road[at] ?? ''],
  ] as const;
  const said = sides.map(([{ id, events }, choice]) =>
    make('p', make('b', `${story.turn(id, 'h2')}: `), story.choice(events[at]?.id ?? '', choice, 'say')),
  );
  return [make('h3', words.mirror), ...said, make('p', story.debrief('mirror'))];
}
