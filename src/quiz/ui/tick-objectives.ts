import type { Score } from '../../core/quiz/score.ts';
import { hiddenText } from '../../components/hidden-text.ts';
import { words } from './words.ts';

/** Marks at the head of a lesson (`#objectives li`) which objectives are met: those of which every question is right. */
export function tickObjectives(objectives: ReadonlyMap<string, Score>): void {
  for (const row of document.querySelectorAll<HTMLElement>('#objectives li')) {
    const done = objectives.get(row.dataset['objective'] ?? '')?.scaled === 1;
    if (done === 'mark' in row.dataset) continue;
    if (done) {
      row.dataset['mark'] = 'correct';
      row.append(hiddenText(` (${words.objectiveDone})`));
    } else {
      delete row.dataset['mark'];
      row.lastElementChild?.remove();
    }
  }
}
