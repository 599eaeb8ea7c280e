import type { QuestionOf } from '../../../schemas/quiz.ts';
import { idsOf, type Report } from '../../question-content.ts';
import { checkUnique } from '../../rules.ts';

/** One right choice, or two and more but not all, and every right choice is one of the choices. */
export function checkChoices(
  { type, choices, correctChoices }: QuestionOf<'single-choice' | 'multiple-choice'>,
  report: Report,
): void {
  const ids = new Set(idsOf(choices));
  checkUnique(idsOf(choices), ['choices'], report);
  correctChoices.forEach((id, index) => {
    if (ids.has(id)) return;
    report(['correctChoices', index], 'unknown-choice', { ids: [...ids].join(', '), id });
  });
  const correct = new Set(correctChoices).size;
  if (type === 'single-choice' && correct > 1) {
    report(['correctChoices'], 'two-correct', { correctChoices: correctChoices.join(', ') });
  }
  if (type === 'multiple-choice' && (correct < 2 || correct === ids.size)) {
    report(['correctChoices'], 'correct-count', { correct, size: ids.size });
  }
}
