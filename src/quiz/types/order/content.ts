import type { QuestionOf } from '../../../schemas/quiz.ts';
import { idsOf, type QuestionContent } from '../../question-content.ts';
import { checkUnique } from '../../rules.ts';

/** With a full stop, unless the text ends a sentence itself. */
const closed = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Steps that have one order. */
export const order: QuestionContent<QuestionOf<'order'>> = {
  tokens: ({ steps }) => idsOf(steps).map((id) => [id]),
  lines: ({ steps }, { say }) =>
    steps.map(({ id, text, feedback }) => ({ part: id, bold: closed(say(text)), text: say(feedback) })),
  button: 'check',
  check: ({ steps }, report) => checkUnique(idsOf(steps), ['steps'], report),
  choiceSets: () => [],
};
