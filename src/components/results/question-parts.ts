import type { ResultAnswer } from '../../core/result/answers.ts';
import type { QuestionPicture } from '../../core/result/group-picture.ts';
import { partPictures, slipsOf } from '../../core/result/placements.ts';
import type { AskedQuestion } from '../../quiz/coded-file.ts';
import { asEntries, asList } from '../../quiz/form.ts';
import { letter } from '../../quiz/letter.ts';
import { element } from '../search/elements.ts';
import type { QuestionText } from './question-texts.ts';
import type { Say } from './result-row.ts';
import { peopleDots } from './svg.ts';

/** The answers of a group to one question, and what its page says. */
export interface AnsweredQuestion {
  readonly asked: AskedQuestion;
  readonly picture: QuestionPicture;
  readonly answers: readonly ResultAnswer[];
  readonly text: QuestionText | undefined;
  readonly say: Say;
}

/**
 * What a group did with each part of a question that has several: choices that were ticked, steps and where they were
 * put, things and how they were sorted.
 * @returns none for a question of which one choice is taken
 */
export function partRows(question: AnsweredQuestion): HTMLElement[] {
  switch (question.asked.now.type) {
    case 'multiple-choice':
      return [tickedRows(question)];
    case 'order':
      return orderRows(question);
    case 'categorise':
      return [sortedRows(question)];
    default:
      return [];
  }
}

const rightOf = ({ now }: AskedQuestion) => now.responseOf(now.rightCode);

interface Row {
  /** Number or letter. */
  readonly mark: string;
  readonly text: string;
  /** What is right about it. */
  readonly right?: string;
  /** What people did instead. */
  readonly others?: readonly string[];
  readonly count: number;
  readonly n: number;
  readonly isRight: boolean;
}

function row({ mark, text, right, others = [], count, n, isRight }: Row): HTMLLIElement {
  const made = element(
    'li',
    {},
    element('b', { className: 'pick-letter' }, mark),
    element(
      'span',
      {},
      text,
      ' ',
      ...(right === undefined ? [] : [element('small', { className: 'pick-mark' }, right)]),
      ...others.map((each) => element('small', { className: 'muted' }, each)),
    ),
    element('span', { className: 'pick-count' }, element('b', {}, String(count))),
    peopleDots(count, n),
  );
  made.dataset['mark'] = isRight ? 'correct' : 'incorrect';
  return made;
}

const list = (rows: readonly HTMLLIElement[]): HTMLElement => element('ol', { className: 'picks' }, ...rows);

/** Each choice with those who ticked it; a right one that was left out counts as little as a wrong one that was not. */
function tickedRows({ asked, answers, text, say }: AnsweredQuestion): HTMLElement {
  const right = asList(rightOf(asked));
  return list(
    asked.now.parts.map((choice, place) => {
      const count = answers.filter(({ response }) => asList(response).includes(choice)).length;
      const isRight = right.includes(choice);
      return row({
        ...{ mark: letter(place), text: text?.choices[place]?.text ?? choice, count, n: answers.length, isRight },
        ...(isRight && { right: say('right') }),
      });
    }),
  );
}

/** Each step with those who put it where it belongs, and which steps were taken the wrong way round. */
function orderRows({ asked, answers, text, say }: AnsweredQuestion): HTMLElement[] {
  const key = asList(rightOf(asked));
  const given = answers.map(({ response }) => asList(response));
  const places = new Map(key.map((step, at) => [step, String(at + 1)]));
  const pictures = partPictures(
    given.map((steps) => new Map(steps.map((step, at) => [step, String(at + 1)]))),
    places,
  );
  const rows = pictures.map(({ part, right, rightCount, elsewhere }) => {
    const others = elsewhere.map(({ where, count }) => say('putAt', { place: where, count }));
    const words = text?.parts.get(part) ?? part;
    return row({ mark: right, text: words, others, count: rightCount, n: answers.length, isRight: true });
  });
  const slips = slipsOf(given, key).map((slip) => element('li', {}, say('slip', { ...slip })));
  return [list(rows), ...(slips.length > 0 ? [element('ul', {}, ...slips)] : [])];
}

/** Each thing with those who put it where it belongs, and where the others put it. */
function sortedRows({ asked, answers, text, say }: AnsweredQuestion): HTMLElement {
  const named = (id: string): string => text?.parts.get(id) ?? id;
  const pictures = partPictures(
    answers.map(({ response }) => new Map(Object.entries(asEntries(response)))),
    new Map(Object.entries(asEntries(rightOf(asked)))),
  );
  return list(
    pictures.map(({ part, right, rightCount, elsewhere }, place) => {
      return row({
        ...{ mark: String(place + 1), text: named(part), count: rightCount, n: answers.length, isRight: true },
        right: say('belongs', { name: named(right) }),
        others: elsewhere.map(({ where, count }) => say('putIn', { name: named(where), count })),
      });
    }),
  );
}
