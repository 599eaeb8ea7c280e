import { showDialog } from '../dialog/tool-dialog.ts';
import { adoptStyles } from '../../client/adopt-styles.ts';
import styles from './contents-sheet.css?inline';

let styled = false;

/**
 * Shows what this page and this part of the course hold, over the page: who closes it is where they were.
 * @param title of the sheet
 * @param close the word on its button
 */
export function showContents(title: string, close: string): void {
  if (!styled) adoptStyles(styles);
  styled = true;
  const lists = [...document.querySelectorAll('.toc ul, .path')].map(copyOf);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = close;
  const dialog = showDialog(title, button, ...lists);
  dialog.classList.add('contents-sheet');
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    // A link leads where it leads, and what lies outside the sheet closes it.
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  button.focus();
}

/** A copy that is not the page's: no address leads to it. */
function copyOf(part: Element): Element {
  const copy = document.createElement(part.matches('nav') ? 'nav' : 'ul');
  copy.className = part.className;
  if (part.ariaLabel) copy.ariaLabel = part.ariaLabel;
  copy.append(...document.importNode(part, true).childNodes);
  for (const each of copy.querySelectorAll('[id], .so-far')) {
    if (each.matches('.so-far')) each.remove();
    else each.removeAttribute('id');
  }
  return copy;
}
