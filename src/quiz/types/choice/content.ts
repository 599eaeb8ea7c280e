import type { QuestionOf } from '../../../schemas/quiz.ts';
import type { QuestionContent } from '../../question-content.ts';
import { checkChoices } from './rules.ts';

/** Questions with choices, of which one or more are right. */
export const choices: QuestionContent<QuestionOf<'single-choice' | 'multiple-choice'>> = {
  tokens: (question) => question.choices.map(({ id }) => (question.correctChoices.includes(id) ? [id, '1'] : [id])),
  lines: (question, { say, ui }) =>
    question.choices.map(({ id, feedback }) => ({
      bold: `${question.correctChoices.includes(id) ? ui.quiz.correct : ui.quiz.incorrect}.`,
      text: say(feedback),
    })),
  button: 'check',
  check: checkChoices,
  choiceSets: (question) => [
    {
      path: ['choices'],
      choices: question.choices.map(({ id, text }) => ({ id, text, right: question.correctChoices.includes(id) })),
    },
  ],
};
