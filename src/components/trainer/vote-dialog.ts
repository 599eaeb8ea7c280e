import type { PlanNumbers } from '../../core/session/plan.ts';
import type { Ui } from '../../schemas/ui.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { lessonPage, type VoteQuestion } from './lesson-questions.ts';
import type { NotedLesson } from './noted-lessons.ts';

/**
 * Asks which question of a lesson a room should vote on: of those that plans can name.
 * @param choose told the id of the one that was chosen
 */
export async function offerVote(
  lesson: NotedLesson | undefined,
  numbers: PlanNumbers,
  words: Ui['planning'],
  choose: (id: string) => void,
): Promise<void> {
  const page = await lessonPage(lesson?.href ?? '');
  const known = page?.questions.filter(({ id }) => numbers.numberOf('question', id) !== undefined);
  chooseVote(known, words, choose);
}

/**
 * @param questions undefined when the lesson could not be read
 * @param choose told the id of the one that was chosen
 */
function chooseVote(
  questions: readonly VoteQuestion[] | undefined,
  words: Ui['planning'],
  choose: (id: string) => void,
): void {
  const list = document.createElement('div');
  list.className = 'vote-choices';
  if (!questions) list.textContent = words.noQuestions;
  for (const { id, prompt } of questions ?? []) {
    const button = dialogButton(prompt, (dialog) => {
      dialog?.close();
      choose(id);
    });
    button.classList.add('vote-choice');
    list.append(button);
  }
  const close = dialogButton(words.close, (dialog) => dialog?.close());
  const actions = dialogActions(close);
  close.classList.remove('primary');
  showDialog(words.chooseVote, list, actions);
}
