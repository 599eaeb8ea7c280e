import { fill } from '../../i18n/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import type { QuizQuestionElement } from './quiz-question-element.ts';

/**
 * Says under the total how often the learner was right where they were sure, and links what was sure and wrong: a
 * surprise is remembered best, so it is what to look at first (Butler, Fazio and Marsh 2011). Nothing is said when
 * no answer was given as sure.
 * @param total the paragraph after which it stands
 */
export function showCalibration(
  total: Element,
  questions: readonly QuizQuestionElement[],
  words: Ui['quizScript'],
): void {
  const sure = questions.filter(({ checked }) => checked?.confidence === 'sure');
  const wrong = sure.filter(({ checked }) => checked?.score.scaled !== 1);
  const before = total.nextElementSibling;
  const line = before?.matches('.calibration') ? before : document.createElement('p');
  line.className = 'calibration';
  line.textContent = fill(words.calibration, { sure: sure.length, right: sure.length - wrong.length });
  if (wrong.length > 0) line.append(` ${words.sureWrong} `);
  wrong.forEach((question, index) => {
    const link = document.createElement('a');
    link.href = `#${question.id}`;
    link.textContent = question.querySelector('legend small')?.textContent ?? question.id;
    line.append(index > 0 ? ', ' : '', link);
  });
  if (sure.length > 0) total.after(line);
  else line.remove();
}
