import type { QuestionOf } from '../../../schemas/quiz.ts';
import { idsOf, type QuestionContent } from '../../question-content.ts';
import { checkUnique } from '../../rules.ts';

/** Things that belong to one circle or to both. */
export const categorise: QuestionContent<QuestionOf<'categorise'>> = {
  tokens: ({ items }) => items.map(({ id, category }) => [id, category]),
  lines: ({ items }, { say, ui }) =>
    items.map(({ id, text, category, feedback }) => ({
      part: id,
      bold: `${say(text)}: ${ui.circles[category] ?? category}.`,
      text: say(feedback.correct),
      incorrect: say(feedback.incorrect),
    })),
  button: 'check',
  check: ({ items }, report) => checkUnique(idsOf(items), ['items'], report),
  choiceSets: () => [],
};
