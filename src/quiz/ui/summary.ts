import { pageLocale } from '../../client/page-language.ts';
import type { Summary } from '../../core/quiz/score.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { makeSummary } from './make-summary.ts';
import type { QuizQuestionElement } from './quiz-question-element.ts';

/** What the summary tells: a quiz's result and how it counts. */
export interface Told {
  readonly result: Summary;
  readonly questions: readonly QuizQuestionElement[];
  readonly passed: boolean;
  /** Share of the points from which the quiz counts as passed. */
  readonly mastery: number;
  readonly words: Ui['quizScript'];
}

/** Shows a quiz's summary, once all is answered: the points, how sure the learner was, each objective. */
export function showSummary(quiz: Element, { result, questions, passed, mastery, words }: Told): void {
  const panel = quiz.querySelector<HTMLElement>('.quiz-summary') ?? makeSummary(quiz, words);
  panel.hidden = false;
  const numbers = new Intl.NumberFormat(pageLocale(), { maximumFractionDigits: 2 });
  const percent = (share: number): number => Math.round(share * 100);
  const { raw, max, scaled } = result.total;
  const total = panel.querySelector('[data-total]');
  if (total) {
    const points = { raw: numbers.format(raw), max: numbers.format(max), percent: percent(scaled) };
    const verdict = fill(passed ? words.passed : words.notPassed, { mastery: percent(mastery) });
    total.textContent = `${fill(words.total, points)} ${verdict}`;
    showCalibration(total, questions, words);
  }
  for (const row of panel.querySelectorAll<HTMLElement>('li[data-objective]')) {
    const points = result.objectives.get(row.dataset['objective'] ?? '');
    const done = points?.scaled === 1;
    const mark = row.querySelector('[data-score]');
    row.hidden = !points;
    if (mark && points)
      mark.textContent = `${done ? '✓' : '○'} ${numbers.format(points.raw)}/${numbers.format(points.max)}`;
    row.dataset['mark'] = done ? 'correct' : 'incorrect';
  }
  const retry = panel.querySelector<HTMLElement>('[data-action=retry-wrong]');
  if (retry) retry.hidden = scaled === 1;
}

/**
 * Says under the total how often the learner was right where they were sure, and links what was sure and wrong: a
 * surprise is remembered best, so it is what to look at first (Butler, Fazio and Marsh 2011). Nothing is said when
 * no answer was given as sure.
 * @param total the paragraph after which it stands
 */
function showCalibration(total: Element, questions: readonly QuizQuestionElement[], words: Ui['quizScript']): void {
  const sure = questions.filter(({ checked }) => checked?.confidence === 'sure');
  const wrong = sure.filter(({ checked }) => checked?.score.scaled !== 1);
  const before = total.nextElementSibling;
  const line = before?.matches('.calibration') ? before : document.createElement('p');
  line.className = 'calibration screen-only';
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
