import { startOrder } from '../../../core/quiz/draw.ts';
import type { Mark } from '../../../core/quiz/grade.ts';
import { score } from '../../../core/quiz/score.ts';
import { fill } from '../../../core/text/fill.ts';
import { append, asList, count } from '../../form.ts';
import type { QuestionType } from '../../question-type.ts';
import { addMovers } from './movers.ts';
import { rows } from './rows.ts';

/**
 * The share of steps that stand right before their true successor (Moodle ordering, “relative to the next item,
 * excluding last”), so one slip does not ruin the rest. A step is marked as right only in its true place. Tokens: the
 * steps.
 */
export const order: QuestionType = (tokens) => {
  const steps = tokens.map(([id]) => id);
  return {
    key: { type: 'order', steps },
    grade(response) {
      const given = asList(response);
      const marks: Record<string, Mark> = {};
      let pairs = 0;
      steps.forEach((step, index) => {
        const place = given.indexOf(step);
        marks[step] = place === -1 ? 'missed' : place === index ? 'correct' : 'incorrect';
        if (place > 0 && index > 0 && given[place - 1] === steps[index - 1]) pairs += 1;
      });
      return { score: score(pairs / (steps.length - 1), 1), marks };
    },
    prepare: addMovers,
    read: (form) => rows(form).map(({ dataset }) => dataset['part'] ?? ''),
    write(form, response) {
      const wanted = asList(response);
      const place = ({ dataset }: HTMLElement): number => wanted.indexOf(dataset['part'] ?? '');
      append(rows(form).toSorted((a, b) => place(a) - place(b)));
    },
    part: (form, part) => form.querySelector(`[data-part="${part}"]`),
    kept: () => undefined,
    // One correction at a time: of the misplaced steps only the first.
    marked(response, { marks }) {
      const wrong = asList(response).find((id) => marks[id] === 'incorrect');
      return steps.filter((id) => marks[id] === 'correct' || id === wrong);
    },
    // Why a step belongs elsewhere would give the order away.
    tells: (mark) => mark === 'correct',
    partly: (words, { marks }) => fill(words.partlyOrdered, { right: count(marks, 'correct'), total: steps.length }),
    arrange(question, seed) {
      const wanted = startOrder(steps, seed ?? question.id.replace(/^q-/, ''));
      append(wanted.map((id) => question.querySelector(`.steps [data-part="${id}"]`)));
    },
    press(button, words) {
      const row = button.closest('li');
      const list = [...(row?.parentElement?.children ?? [])];
      const from = row ? list.indexOf(row) : -1;
      const by = Number(button.dataset['move']);
      const beside = list[from + by];
      if (!row || !beside) return '';
      if (by < 0) beside.before(row);
      else beside.after(row);
      button.focus();
      const text = row.querySelector('span')?.textContent ?? '';
      return fill(words.moved, { text, place: from + by + 1, total: list.length });
    },
    enhance: (form, _words, signal) => import('../../ui/order-drag.ts').then((it) => it.addRowDragging(form, signal)),
  };
};
