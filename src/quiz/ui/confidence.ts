import { confidences, type Confidence } from '../../core/progress/record.ts';
import type { Ui } from '../../schemas/ui.ts';

/**
 * Asks in a question's form how sure the learner is: before checking, and never needed for it. Once in a form.
 * @param chosen what was said before
 */
export function askConfidence(form: HTMLFormElement, words: Ui['quizScript'], chosen?: Confidence): void {
  if (form.querySelector('.confidence')) return;
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  group.className = 'confidence screen-only';
  legend.textContent = words.confidence;
  group.append(
    legend,
    ...confidences.map((value) => {
      const row = document.createElement('label');
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name: 'confidence', value, checked: value === chosen });
      row.append(input, words[value]);
      return row;
    }),
  );
  form.querySelector('output')?.before(group);
}
