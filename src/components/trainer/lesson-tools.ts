import type { Ui } from '../../schemas/ui.ts';

/** The buttons that a trainer has at the head of a lesson. */
export function lessonTools(words: Ui['trainerLater']): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'trainer-tools screen-only';
  const print = document.createElement('button');
  print.type = 'button';
  print.className = 'button';
  print.textContent = words.print;
  print.addEventListener('click', () => print.ownerDocument.defaultView?.print());
  tools.append(print);
  return tools;
}
