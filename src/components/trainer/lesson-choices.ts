import { lessonParts, usualMinutes } from '../../core/session/plan.ts';
import type { Ui } from '../../schemas/ui.ts';
import type { NotedLesson } from './noted-lessons.ts';

/**
 * A lesson's row in the planner's form: a box for each of its parts, whose value is the part, and a button for votes on
 * its questions.
 */
export function choicesOf({ id, title, times, votes }: NotedLesson, words: Ui['planning']): HTMLFieldSetElement {
  const row = document.createElement('fieldset');
  row.dataset['lesson'] = id;
  const legend = document.createElement('legend');
  legend.textContent = title;
  const minutes = { ...times, discussion: usualMinutes.discussion };
  const labels = lessonParts.map((part) => {
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', value: part });
    const label = document.createElement('label');
    label.append(box, `${words[part]} (${minutes[part]})`);
    return label;
  });
  row.append(legend, ...labels);
  if (votes.size > 0) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'quiet', textContent: words.addVote });
    button.dataset['do'] = 'vote';
    row.append(button);
  }
  return row;
}
