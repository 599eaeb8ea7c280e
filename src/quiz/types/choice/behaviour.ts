import { fill } from '../../../core/text/fill.ts';
import { shuffle } from '../../../core/quiz/draw.ts';
import type { Mark } from '../../../core/quiz/grade.ts';
import { score } from '../../../core/quiz/score.ts';
import { append, asList, checked, count, inputs } from '../../form.ts';
import type { Behaviour, QuestionType, Token } from '../../question-type.ts';

/** The key of a question with choices. */
export interface ChoiceKey {
  readonly type: 'single-choice' | 'multiple-choice';
  readonly choices: readonly string[];
  readonly correctChoices: readonly string[];
}

/** Reads the tokens `a b=1 c`, of which 1 says that the choice is right. */
const keyOf = (type: ChoiceKey['type'], tokens: readonly Token[]): ChoiceKey => ({
  type,
  choices: tokens.map(([id]) => id),
  correctChoices: tokens.flatMap(([id, right]) => (right === undefined ? [] : id)),
});

function marksOf({ choices, correctChoices }: ChoiceKey, response: readonly string[]): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const id of choices) {
    const right = correctChoices.includes(id);
    if (response.includes(id)) marks[id] = right ? 'correct' : 'incorrect';
    else if (right) marks[id] = 'missed';
  }
  return marks;
}

/** The row of a choice. */
const rowOf = (form: ParentNode, id: string): HTMLElement | null =>
  form.querySelector(`.choices [value="${id}"]`)?.closest('label') ?? null;

const common = ({ choices }: ChoiceKey): Omit<Behaviour, 'key' | 'grade' | 'read'> => ({
  write(form, response) {
    for (const input of inputs(form)) input.checked = asList(response).includes(input.value);
  },
  part: rowOf,
  kept: (response, { marks }) => asList(response).filter((id) => marks[id] === 'correct'),
  places: choices,
  arrange(question, seed) {
    const order = seed === undefined ? choices : shuffle(choices, seed);
    append(order.map((id) => rowOf(question, id)));
    append(order.map((id) => question.querySelector(`.answers [data-for="${id}"]`)));
  },
});

/** All or nothing (QTI 3 `match_correct`). */
export const singleChoice: QuestionType = (tokens) => {
  const key = keyOf('single-choice', tokens);
  return {
    ...common(key),
    key,
    read: (form) => checked(form)[0]?.value,
    grade(response) {
      const marks = marksOf(key, asList(response));
      return { score: score(Number(count(marks, 'correct') === 1 && count(marks, 'incorrect') === 0), 1), marks };
    },
  };
};

/**
 * Each right choice adds 1/number of right ones, each wrong choice takes 1/number of wrong ones, never below 0 (Moodle's
 * multiple-answer rule; QTI `mapResponse` with lower bound 0). Ticking everything earns 1 − 1 = 0.
 */
export const multipleChoice: QuestionType = (tokens) => {
  const key = keyOf('multiple-choice', tokens);
  return {
    ...common(key),
    key,
    read(form) {
      const all = checked(form);
      return all.length > 0 ? all.map(({ value }) => value) : undefined;
    },
    grade(response) {
      const marks = marksOf(key, asList(response));
      const lures = key.choices.length - key.correctChoices.length;
      const lost = lures > 0 ? count(marks, 'incorrect') / lures : 0;
      return { score: score(Math.max(0, count(marks, 'correct') / key.correctChoices.length - lost), 1), marks };
    },
    partly: (words, { marks }) =>
      fill(words.partlyChosen, {
        right: count(marks, 'correct'),
        wrong: count(marks, 'incorrect'),
        missed: count(marks, 'missed'),
      }),
  };
};
