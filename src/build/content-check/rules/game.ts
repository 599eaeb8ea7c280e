import { readFormula } from '../../../core/game/formula.ts';
import { readGame, type Game } from '../../../core/game/play.ts';
import { roadsFrom } from '../../../core/game/roads.ts';
import type { GameContent } from '../../../schemas/game.ts';
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
 */
export function checkGame(
  content: GameContent,
  objectives: ReadonlyMap<string, string>,
  located: Located,
  faults: FileFaults,
): void {
  const checked: Checked = { content, located, faults };
  const sound = [
    checkFormulas(checked),
    checkMeasures(checked),
    checkEvents(checked, objectives),
    checkSeen(checked),
    checkRoads(checked),
    checkEndingTexts(checked),
  ].every(Boolean);
  // Roads can be walked only when all that they need is there.
  if (sound) checkEndings(readGame(content), checked);
}

/** Adds a fault. @returns false, for what is not sound */
function fault(
  { located, faults }: Checked,
  path: Path,
  rule: string,
  expected: string,
  found: string,
  fix: string,
): false {
  faults.add(located.lineOf(path), rule, { expected, found, fix });
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
      return fault(
        checked,
        path,
        'game-formula',
        `tên có trong measures hay numbers: ${names.join(', ')}`,
        unknown.join(', '),
        'Sửa tên trong công thức, hoặc thêm số ấy vào numbers.',
      );
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      return fault(
        checked,
        path,
        'game-formula',
        'công thức gồm số, tên, + - * /, < > <= >=, and, or, round( ), min( , ), max( , ), if( , , )',
        `${text} (${found})`,
        'Viết lại công thức; nhân phải có dấu *, so bằng thì dùng >= và <=.',
      );
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
      return fault(
        checked,
        ['measures', index, 'levels'],
        'game-level',
        `các mức của “${id}” tăng dần và mức cuối tới ${most}, để giá trị nào cũng có chữ`,
        `to: ${tops.join(', ')}`,
        'Sửa các số to: tăng dần, mức cuối bằng most.',
      );
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
        const twice =
          seen.has(event.id) &&
          !fault(
            checked,
            [...path, 'id'],
            'duplicate-id',
            'mỗi chuyện một mã, không trùng trong cả trò chơi',
            event.id,
            'Đặt mã khác.',
          );
        seen.add(event.id);
        const choices = event.choices.flatMap((choice, at) => {
          const here: Path = [...path, 'choices', at];
          const effects = [choice.effect, choice.low ?? {}].flatMap((each) => Object.keys(each));
          return [
            ...effects
              .filter((id) => !ids.includes(id))
              .map((id) =>
                fault(
                  checked,
                  here,
                  'game-measure',
                  `effect và low chỉ có: ${ids.join(', ')}`,
                  id,
                  'Sửa chữ ấy cho trùng với id trong measures.',
                ),
              ),
            (choice.low === undefined) === (choice.afterLow === undefined) ||
              fault(
                checked,
                here,
                'game-text',
                'low và afterLow đi với nhau: có hậu quả riêng thì có lời kể riêng',
                choice.low === undefined ? 'afterLow mà không có low: không đường nào tới' : 'low mà không có afterLow',
                'Thêm cái còn thiếu, hoặc bỏ cái thừa.',
              ),
            event.choices.findIndex(({ id }) => id === choice.id) === at ||
              fault(checked, here, 'duplicate-id', 'mỗi lựa chọn một mã trong chuyện', choice.id, 'Đặt mã khác.'),
          ];
        });
        const aims = event.objectives.map(
          (id, at) =>
            objectives.size === 0 ||
            objectives.has(id) ||
            fault(
              checked,
              [...path, 'objectives', at],
              'unknown-objective',
              'mã mục tiêu có trong quiz.yaml của một bài',
              id,
              'Sửa mã cho trùng với một mục tiêu.',
            ),
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
        return fault(
          checked,
          ['turns', turn, 'after'],
          'unknown-id',
          `mã một lượt: ${turns.map(({ id }) => id).join(', ')}`,
          after,
          'Sửa after, hoặc bỏ nó.',
        );
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
          'game-text',
          before
            ? `seen của ${id} có đúng: ${choices.join(', ')}`
            : `${id} không có seen: lượt này không theo lượt nào`,
          [...without.map((each) => `thiếu ${each}`), ...never.map((each) => `${each}: không đường nào tới`)].join(
            ', ',
          ),
          'Thêm câu còn thiếu, sửa mã cho trùng với lựa chọn của lượt trước, hoặc bỏ câu thừa.',
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
        return (
          sound ||
          fault(
            checked,
            ['styles', style, 'roads', id],
            'game-road',
            `một lựa chọn cho mỗi chuyện của lượt “${id}”, theo thứ tự`,
            road.join(', ') || 'chưa có',
            'Ghi đủ mã lựa chọn theo thứ tự các chuyện.',
          )
        );
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
            fault(
              checked,
              ['endings', ending, 'texts', text],
              'game-text',
              'một lựa chọn viết như s2.ra-chung',
              choice,
              'Sửa mã chuyện và mã lựa chọn cho trùng với turns.',
            ),
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
    fault(
      checked,
      ['endings', index],
      'game-ending',
      `ít nhất một đường tới kết cục “${id}”`,
      'đi hết mọi đường mà không lần nào tới',
      'Sửa when của nó hay của kết cục đứng trước, hoặc sửa các con số.',
    );
  });
  if (!reached.has('')) return;
  fault(
    checked,
    ['endings'],
    'game-ending',
    'đường nào cũng có kết cục',
    'có đường không kết cục nào hợp',
    'Đặt ở cuối một kết cục với when: true.',
  );
}
