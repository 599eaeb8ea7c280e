import { makeDraggable } from './categorise-board.ts';
import { rows } from './form-response.ts';

/** An extra for fine pointers: rows of an ordering question are dragged; the buttons stay. */
export function addRowDragging(form: HTMLFormElement, signal: AbortSignal): void {
  const list = form.querySelector<HTMLElement>('.steps');
  if (!list) return;
  list.classList.add('draggable');
  for (const row of rows(form)) {
    const text = row.querySelector('span');
    if (!text) continue;
    makeDraggable(row, list, signal, (place) => {
      const beside = place?.closest<HTMLElement>('li');
      if (!beside || beside === row || beside.parentElement !== list) return;
      const order = rows(form);
      if (order.indexOf(row) < order.indexOf(beside)) beside.after(row);
      else beside.before(row);
      row.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}
