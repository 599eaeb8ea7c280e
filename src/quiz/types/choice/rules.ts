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
    report(['correctChoices', index], 'unknown-choice', {
      expected: `mã của một phương án: ${[...ids].join(', ')}`,
      found: id,
      fix: 'Sửa mã trong correctChoices, hoặc thêm phương án ấy.',
    });
  });
  const correct = new Set(correctChoices).size;
  if (type === 'single-choice' && correct > 1) {
    report(['correctChoices'], 'two-correct', {
      expected: 'đúng một mã trong correctChoices',
      found: correctChoices.join(', '),
      fix: 'Giữ lại một mã, hoặc đổi type thành multiple-choice.',
    });
  }
  if (type === 'multiple-choice' && (correct < 2 || correct === ids.size)) {
    report(['correctChoices'], 'correct-count', {
      expected: 'từ hai phương án đúng và ít nhất một phương án sai (chọn hết thì không được điểm)',
      found: `${correct} đúng trên ${ids.size}`,
      fix: 'Thêm phương án, hoặc đổi type thành single-choice.',
    });
  }
}
