import type { Sitting } from '../../core/progress/record.ts';
import { standingOf } from '../../core/quiz/sitting.ts';
import { fill } from '../../core/text/fill.ts';

/** Where a sitting stands: none yet, its questions on their way, left before its end, being asked, answered. */
export type State = 'start' | 'loading' | 'stopped' | 'asking' | 'finished';

/**
 * Says where a sitting stands: in words and by the name of the button that begins it or goes on.
 * @param root has the words as attributes, see `Sitting.astro`
 * @param sitting the one begun last
 */
export function showState(root: HTMLElement, state: State, sitting: Sitting | undefined): void {
  const words = sitting ? { ...standingOf(sitting) } : {};
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  const [stopped, go, restart] = [part('stopped'), part('go'), part('restart')];
  const told = root.querySelector('[data-progress]');
  const isStopped = state === 'stopped';
  if (stopped) stopped.textContent = fill(root.dataset['stopped'] ?? '', words);
  if (stopped) stopped.hidden = !isStopped;
  if (restart) restart.hidden = !isStopped;
  if (go) go.textContent = fill(root.dataset[isStopped ? 'resume' : 'begin'] ?? '', words);
  if (go) go.dataset['action'] = isStopped ? 'resume' : 'begin';
  if (told) told.textContent = isStopped || state === 'asking' ? fill(root.dataset['answered'] ?? '', words) : '';
}

/** Says of each question which of how many it is. @param words with places for `number` and `total` */
export function numberQuestions(questions: readonly HTMLElement[], words: string): void {
  questions.forEach((question, index) => {
    const number = question.querySelector('legend small');
    if (number) number.textContent = fill(words, { number: index + 1, total: questions.length });
  });
}
