import type { QuestionTypeName } from '../schemas/quiz.ts';
import type { Behaviour, QuestionType, Token } from './question-type.ts';
import { categorise } from './types/categorise/behaviour.ts';
import { multipleChoice, singleChoice } from './types/choice/behaviour.ts';
import { order } from './types/order/behaviour.ts';
import { scenario } from './types/scenario/behaviour.ts';

const types: Readonly<Record<QuestionTypeName, QuestionType>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  categorise,
  order,
  scenario,
};

/** Whether there is a question type of that name. */
export const isQuestionType = (name: string | undefined): name is QuestionTypeName =>
  name !== undefined && Object.hasOwn(types, name);

/**
 * What a question's type decides for it.
 * @param key the attribute that `encodeKey` wrote
 * @throws on a type that there is not
 */
export function decodeQuestion(type: string | undefined, key: string): Behaviour {
  if (!isQuestionType(type)) throw new Error(`decodeQuestion: unknown type ${String(type)}`);
  return types[type](tokensOf(key));
}

/** The tokens of a key. @param key the attribute that `encodeKey` wrote */
export const tokensOf = (key: string): Token[] =>
  key.split(' ').map((token) => {
    const [name = '', value] = token.split('=');
    return value === undefined ? [name] : [name, value];
  });
