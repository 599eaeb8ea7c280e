/**
 * Makes a question one that is read, as without script: every scene, an order by its numbers, the answer on request.
 * Nothing in it checks or keeps what is chosen.
 */
export function questionToRead(question: HTMLElement): HTMLElement {
  for (const each of question.querySelectorAll('.actions, .movers, .board, legend small')) each.remove();
  for (const scene of question.querySelectorAll('.scene')) scene.setAttribute('data-open', '');
  question.querySelector('.answers')?.setAttribute('data-shown', '');
  return question;
}
