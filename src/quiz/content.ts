import type { Question, QuestionOf, QuestionTypeName } from '../schemas/quiz.ts';
import type { Key } from '../core/quiz/key.ts';
import type { AnswerLine, AnswerWords, ChoiceSet, QuestionContent, Report } from './question-content.ts';
import type { Token } from './question-type.ts';
import { decodeQuestion } from './types.ts';
import { categorise } from './types/categorise/content.ts';
import { choices } from './types/choice/content.ts';
import { order } from './types/order/content.ts';
import { scenario } from './types/scenario/content.ts';

type Questions = { readonly [N in QuestionTypeName]: QuestionOf<N> };

const content: { readonly [N in QuestionTypeName]: QuestionContent<Questions[N]> } = {
  'single-choice': choices,
  'multiple-choice': choices,
  categorise,
  order,
  scenario,
};

/** What a question's type says of its content. */
function of<N extends QuestionTypeName>(type: N, question: Questions[N]) {
  const each = content[type];
  return {
    tokens: (): Token[] => each.tokens(question),
    lines: (words: AnswerWords): AnswerLine[] => each.lines(question, words),
    button: each.button,
    check: (report: Report): void => each.check(question, report),
    choiceSets: (): readonly ChoiceSet[] => each.choiceSets(question),
  };
}

/**
 * What a question's type says of its content: the tokens of its key, the lines of its answers, its faults, its sets of
 * choices.
 */
export const contentOf = (question: Question): ReturnType<typeof of> => of(question.type, question);

/** A question's key as one short line for an attribute: tokens `name` or `name=value`, divided by spaces. */
export const encodeKey = (question: Question): string =>
  contentOf(question)
    .tokens()
    .map((token) => token.join('='))
    .join(' ');

/** What makes an answer to a question right. */
export const keyOf = (question: Question): Key => decodeQuestion(question.type, encodeKey(question)).key;
