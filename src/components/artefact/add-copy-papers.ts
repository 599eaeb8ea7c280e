import { adoptStyles } from '../../client/adopt-styles.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import styles from './copy-paper.css?inline';

/** Gives each paper of the page a button that copies it. */
export function addCopyPapers(papers: Iterable<Element>, words: Ui['readerTools']): void {
  adoptStyles(styles);
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const paper of papers) {
    const title = paper.querySelector('.artefact-title');
    if (!title) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-paper screen-only';
    button.textContent = words.copyText;
    button.ariaLabel = fill(words.copyTextOf, { title: title.lastChild?.textContent ?? '' });
    const copy = (): Promise<void> =>
      import('./copy-paper.ts').then(({ copyPaper }) => copyPaper(button, paper, status));
    const failed = (): void => void (status.textContent = words.notLoaded);
    button.addEventListener('click', () => void copy().catch(failed));
    title.after(button);
  }
}
