import { adoptStyles } from '../../client/adopt-styles.ts';
import { fill } from '../../core/text/fill.ts';
import { setMarkup } from '../../client/own-markup.ts';
import type { Ui } from '../../schemas/ui.ts';
import styles from './copy-buttons.css?inline';

const icon =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 12l4-4M9 5.5 10.5 4a3.9 3.9 0 0 1 5.5 5.5L14.5 11M11 14.5 9.5 16A3.9 3.9 0 0 1 4 10.5L5.5 9"/></svg>';

/** Gives the page, each of its headings that has an id and each question a button that copies its permanent address. */
export function addCopyButtons(words: Ui['readerTools']): void {
  adoptStyles(styles);
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const part of document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3), main quiz-question')) {
    const id = part.id || (part.matches('section > h2:first-child') && part.parentElement?.id);
    if (!id && !part.matches('h1')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link screen-only';
    setMarkup(button, icon);
    button.ariaLabel = id ? fill(words.copy, { title: titleOf(part) }) : words.copyPage;
    const copy = (): Promise<void> =>
      import('./copy-link.ts').then(({ copyLink }) => copyLink(button, id || '', status));
    const failed = (): void => void (status.textContent = words.notLoaded);
    button.addEventListener('click', () => void copy().catch(failed));
    if (part.matches('quiz-question')) part.prepend(button);
    else part.after(button);
  }
}

function titleOf(part: HTMLElement): string {
  const text = part.querySelector('legend')?.lastChild ?? part;
  return text.textContent?.trim() ?? '';
}
