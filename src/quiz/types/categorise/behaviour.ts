import { shuffle } from '../../../core/quiz/draw.ts';
import type { Mark } from '../../../core/quiz/grade.ts';
import { score } from '../../../core/quiz/score.ts';
import { fill } from '../../../core/text/fill.ts';
import type { Circle } from '../../../schemas/course.ts';
import { append, asEntries, checked, count, inputs } from '../../form.ts';
import type { QuestionType } from '../../question-type.ts';

const itemOf = (form: ParentNode, id: string): HTMLElement | null =>
  form.querySelector(`input[name="${id}"]`)?.closest('.item') ?? null;

/** The share of items in their category (QTI `mapResponse`). Tokens: `item=category`. */
export const categorise: QuestionType = (tokens) => {
  const items: Record<string, Circle> = {};
  for (const [id, value] of tokens) if (value !== undefined) items[id] = value;
  const ids = Object.keys(items);
  return {
    key: { type: 'categorise', items },
    grade(response) {
      const given = new Map(Object.entries(asEntries(response)));
      const marks: Record<string, Mark> = {};
      for (const id of ids)
        marks[id] = !given.has(id) ? 'missed' : given.get(id) === items[id] ? 'correct' : 'incorrect';
      return { score: score(count(marks, 'correct') / ids.length, 1), marks };
    },
    read(form) {
      const all = checked(form);
      return all.length > 0 ? Object.fromEntries(all.map(({ name, value }) => [name, value])) : undefined;
    },
    write(form, response) {
      const given = new Map(Object.entries(asEntries(response)));
      for (const input of inputs(form)) input.checked = given.get(input.name) === input.value;
    },
    part: itemOf,
    kept: (response, { marks }) =>
      Object.fromEntries(Object.entries(asEntries(response)).filter(([id]) => marks[id] === 'correct')),
    // First what to correct; why the rest is right once all of it is.
    tells: (mark, { score: { scaled } }) => mark === 'incorrect' || scaled === 1,
    partly(words, { marks }) {
      const missed = count(marks, 'missed');
      const placed = fill(words.partlyPlaced, { right: count(marks, 'correct'), total: ids.length });
      return missed > 0 ? `${placed} ${fill(words.unplaced, { count: missed })}` : placed;
    },
    arrange(question, seed) {
      const order = seed === undefined ? ids : shuffle(ids, seed);
      append(order.map((id) => itemOf(question, id)));
      append(order.flatMap((id) => [...question.querySelectorAll(`.answers [data-for="${id}"]`)]));
    },
    enhance: (form, _words, signal) => import('../../ui/categorise-board.ts').then((it) => it.addBoard(form, signal)),
  };
};
