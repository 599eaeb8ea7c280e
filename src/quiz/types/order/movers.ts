import type { QuizWords } from '../../question-type.ts';
import { rows } from './rows.ts';

/** Gives each step its two buttons, up and down; a form that has them, such as a copy, keeps those. */
export function addMovers(form: HTMLFormElement, words: QuizWords): void {
  for (const row of rows(form)) {
    if (row.querySelector('.movers')) continue;
    const described = row.querySelector('span')?.id ?? '';
    const movers = document.createElement('span');
    movers.className = 'movers screen-only';
    movers.append(button(-1, '↑', words.moveUp, described), button(1, '↓', words.moveDown, described));
    row.append(movers);
  }
}

function button(by: number, arrow: string, label: string, described: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset['move'] = String(by);
  made.textContent = arrow;
  made.setAttribute('aria-label', label);
  made.setAttribute('aria-describedby', described);
  return made;
}
