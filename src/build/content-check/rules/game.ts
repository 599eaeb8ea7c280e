import { readFormula } from '../../../core/game/formula.ts';
import { readGame, type Game } from '../../../core/game/play.ts';
import { roadsFrom } from '../../../core/game/roads.ts';
import type { GameContent } from '../../../schemas/game.ts';
import { listed, type FaultKey, type Values } from '../../messages/messages.ts';
import type { FileFaults, Located, Path } from '../source-file.ts';

/** The game and where it stands. */
interface Checked {
  readonly content: GameContent;
  readonly located: Located;
  readonly faults: FileFaults;
}

/**
 * Rules over the whole of a game: ids, formulas, levels, words that nobody could come to, endings that no road reaches.
 * @param objectives ids of the objectives that lessons have
 * @returns whether {@link checkGameRoads} can walk its roads: they need all that is checked here
 */
export function checkGame(
  content: GameContent,
  objectives: ReadonlyMap<string, string>,
  located: Located,
  faults: FileFaults,
): boolean {
  const checked: Checked = { content, located, faults };
  return [
    checkFormulas(checked),
    checkMeasures(checked),
    checkEvents(checked, objectives),
    checkSeen(checked),
    checkRoads(checked),
    checkEndingTexts(checked),
  ].every(Boolean);
}

/** Every ending, and every text of one, is reached on some road. @param content in which {@link checkGame} found no fault */
export function checkGameRoads(content: GameContent, located: Located, faults: FileFaults): void {
  checkEndings(readGame(content), { content, located, faults });
}

/** Adds a fault. @returns false, for what is not sound */
function fault({ located, faults }: Checked, path: Path, key: FaultKey, values: Values): false {
  faults.say(located.lineOf(path), key, values);
  return false;
}

function checkFormulas(checked: Checked): boolean {
  const { measures, numbers, rules, endings } = checked.content;
  const known = [...measures.map(({ id }) => id), ...Object.keys(numbers)];
  const formula = (path: Path, text: string, more: readonly string[]): boolean => {
    const names = [...known, ...more];
    try {
      const unknown = readFormula(text).names.filter((name) => !names.includes(name));
      if (unknown.length === 0) return true;
      return fault(checked, path, 'game-formula.name', { names: names.join(', '), unknown: unknown.join(', ') });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return fault(checked, path, 'game-formula', { text });
    }
  };
  const changes = measures.map(({ id }) => `d${id}`);
  const made: string[] = [];
  return [
    formula(['rules', 'enough'], rules.enough, []),
    ...Object.entries(rules.change).map(([id, text]) => formula(['rules', 'change', id], text, changes)),
    ...rules.month.map(({ set, to }, index) => {
      const sound = formula(['rules', 'month', index, 'to'], to, made);
      made.push(set);
      return sound;
    }),
    formula(['rules', 'opening'], rules.opening, []),
    ...endings.flatMap(({ when, texts }, index) => [
      formula(['endings', index, 'when'], when, ['target']),
      ...texts.map(
        (each, part) =>
          each.when === undefined || formula(['endings', index, 'texts', part, 'when'], each.when, ['target']),
      ),
    ]),
  ].every(Boolean);
}

function checkMeasures(checked: Checked): boolean {
  return checked.content.measures
    .map(({ id, least = -Infinity, most = Infinity, levels = [] }, index) => {
      const tops = levels.map(({ to }) => to);
      const rising = tops.every((to, at) => at === 0 || to > (tops[at - 1] ?? 0));
      if (tops.length === 0 || (rising && tops.at(-1) === most && tops.every((to) => to >= least))) return true;
      return fault(checked, ['measures', index, 'levels'], 'game-level', { id, most, tops: tops.join(', ') });
    })
    .every(Boolean);
}

function checkEvents(checked: Checked, objectives: ReadonlyMap<string, string>): boolean {
  const { measures, turns } = checked.content;
  const ids = measures.map(({ id }) => id);
  const seen = new Set<string>();
  return turns
    .flatMap(({ events }, turn) =>
      events.flatMap((event, index) => {
        const path: Path = ['turns', turn, 'events', index];
        const twice = seen.has(event.id) && !fault(checked, [...path, 'id'], 'duplicate-id.event', { id: event.id });
        seen.add(event.id);
        const choices = event.choices.flatMap((choice, at) => {
          const here: Path = [...path, 'choices', at];
          const effects = [choice.effect, choice.low ?? {}].flatMap((each) => Object.keys(each));
          return [
            ...effects
              .filter((id) => !ids.includes(id))
              .map((id) => fault(checked, here, 'game-measure', { ids: ids.join(', '), id })),
            (choice.low === undefined) === (choice.afterLow === undefined) ||
              fault(checked, here, choice.low === undefined ? 'game-text.low' : 'game-text.after-low', {}),
            event.choices.findIndex(({ id }) => id === choice.id) === at ||
              fault(checked, here, 'duplicate-id.choice', { id: choice.id }),
          ];
        });
        const aims = event.objectives.map(
          (id, at) =>
            objectives.size === 0 ||
            objectives.has(id) ||
            fault(checked, [...path, 'objectives', at], 'unknown-objective.pool', { objective: id }),
        );
        return [!twice, ...choices, ...aims];
      }),
    )
    .every(Boolean);
}

/** A first line by what was chosen before: for each choice of that place, and for no other. */
function checkSeen(checked: Checked): boolean {
  const { turns } = checked.content;
  return turns
    .flatMap(({ after, events }, turn) => {
      const before = turns.find(({ id }) => id === after);
      if (after !== undefined && !before) {
        return fault(checked, ['turns', turn, 'after'], 'unknown-id.turn', {
          turns: turns.map(({ id }) => id).join(', '),
          after,
        });
      }
      return events.map(({ id, seen = {} }, index) => {
        const choices = before?.events[index]?.choices.map((choice) => choice.id) ?? [];
        const lines = Object.keys(seen);
        const without = before ? choices.filter((choice) => !lines.includes(choice)) : [];
        const never = lines.filter((line) => !choices.includes(line));
        if (without.length === 0 && never.length === 0) return true;
        return fault(
          checked,
          ['turns', turn, 'events', index, ...(lines.length > 0 ? ['seen'] : [])],
          before ? 'game-text.seen' : 'game-text.seen-none',
          { id, choices: listed(choices), without: listed(without), never: listed(never) },
        );
      });
    })
    .every(Boolean);
}

function checkRoads(checked: Checked): boolean {
  const { styles, turns } = checked.content;
  return styles
    .flatMap(({ roads }, style) =>
      turns.map(({ id, events }) => {
        const road = roads[id] ?? [];
        const sound =
          road.length === events.length &&
          road.every((choice, index) => events[index]?.choices.some((each) => each.id === choice));
        return sound || fault(checked, ['styles', style, 'roads', id], 'game-road', { id, road: listed(road) });
      }),
    )
    .every(Boolean);
}

/** What an ending's texts ask for can have been chosen. */
function checkEndingTexts(checked: Checked): boolean {
  const known = checked.content.turns.flatMap(({ events }) =>
    events.flatMap(({ id, choices }) => choices.map((choice) => `${id}.${choice.id}`)),
  );
  return checked.content.endings
    .flatMap(({ texts }, ending) =>
      texts.flatMap(({ chose = [], notChosen = [] }, text) =>
        [...chose, ...notChosen].map(
          (choice) =>
            known.includes(choice) ||
            fault(checked, ['endings', ending, 'texts', text], 'game-text.choice', { choice }),
        ),
      ),
    )
    .every(Boolean);
}

/** Every ending is reached on some road of a turn that stands by itself. */
function checkEndings(game: Game, checked: Checked): void {
  const { turns, endings } = checked.content;
  const reached = new Set(
    turns
      .filter(({ after }) => after === undefined)
      .flatMap(({ id }) => [...roadsFrom(game, id)].map((road) => game.ending(id, game.play(id, road).values))),
  );
  endings.forEach(({ id }, index) => {
    if (reached.has(id)) return;
    fault(checked, ['endings', index], 'game-ending', { id });
  });
  if (reached.has('')) fault(checked, ['endings'], 'game-ending.none', {});
  checkToldTexts(game, checked, reached);
}

/** Every text of an ending is told on some road: of a turn by itself, or after the other desk played one of the styles. */
function checkToldTexts(game: Game, checked: Checked, reached: ReadonlySet<string>): void {
  const { turns, endings, styles } = checked.content;
  const told = new Set<string>();
  const all = endings.reduce((count, { texts }) => count + texts.length, 0);
  for (const { id: turn, after } of turns) {
    const others = after === undefined ? [undefined] : styles.map(({ roads }) => roads[after]);
    const { target } = game.turn(turn);
    for (const road of roadsFrom(game, turn))
      for (const other of others) {
        const { values } = game.play(turn, road, other);
        const ending = endings.find(({ id }) => id === game.ending(turn, values));
        ending?.texts.forEach(({ when = 'true' }, index) => {
          if (game.holds(when, values, target)) told.add(`${ending.id} ${index}`);
        });
        if (told.size === all) return;
      }
  }
  endings.forEach(({ id, texts }, ending) => {
    texts.forEach(({ when = 'true' }, index) => {
      if (!reached.has(id) || told.has(`${id} ${index}`)) return;
      fault(checked, ['endings', ending, 'texts', index], 'game-text.never', { id, when });
    });
  });
}
