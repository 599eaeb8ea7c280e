import { lineOf } from '../../core/game/draw.ts';
import type { Road } from '../../core/game/play.ts';
import { hardestFall, laterCosts } from '../../core/game/roads.ts';
import { fill } from '../../core/text/fill.ts';
import { moneyOf, withMinus } from './show-account.ts';
import { setMarkup } from '../../client/own-markup.ts';
import { make } from '../make.ts';
import type { Finished } from './story.ts';

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
    table(
      ['', ...months],
      rows.map(({ label, values }) => [label, ...values.map(String)]),
    ),
  );
}

/** Everything that brought money, in order, with what each choice cost later; the last row is the sum. */
function costTable(finished: Finished): HTMLElement {
  const { game, paged, words, turn, road, other } = finished;
  const later = new Map(laterCosts(game, turn, road, other).map((cost) => [cost.event, withMinus(-cost.later)]));
  const [first] = paged.measures;
  const sum = game.play(turn, road, other).values[first?.id ?? ''] ?? 0;
  const rows = moneyOf(finished).map(({ event, label, money }) => [
    label,
    withMinus(money),
    later.get(event ?? '') ?? '',
  ]);
  return table([words.choice, words.costNow, words.costLater], [...rows, [words.sum, withMinus(sum), '']]);
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const cell = (text: string, scope?: string): HTMLElement => {
    const made = make(scope ? 'th' : 'td', text);
    if (scope) made.setAttribute('scope', scope);
    return made;
  };
  return make(
    'table',
    make('thead', make('tr', ...head.map((text) => cell(text, 'col')))),
    make(
      'tbody',
      ...rows.map(([name = '', ...values]) => make('tr', cell(name, 'row'), ...values.map((value) => cell(value)))),
    ),
  );
}
