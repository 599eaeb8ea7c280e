import { questionParts } from './question-schema.ts';
import { categorise } from './types/categorise/schema.ts';
import { multipleChoice, singleChoice } from './types/choice/schema.ts';
import { order } from './types/order/schema.ts';
import { scenario } from './types/scenario/schema.ts';

/**
 * The schemas of all question types: what is listed here has to be in the other registries too, or it does not compile.
 * @param langs the languages that every text must have
 */
export function questionSchemas(langs: readonly string[]) {
  const parts = questionParts(langs);
  return [singleChoice(parts), multipleChoice(parts), categorise(parts), order(parts), scenario(parts)] as const;
}

/** The names of all question types. */
export const questionTypeNames = questionSchemas(['x']).map(({ shape }) => shape.type.value);
