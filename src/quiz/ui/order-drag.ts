import { rows } from '../types/order/rows.ts';
import { makeDraggable } from '../../components/drag.ts';

/** An extra for fine pointers: rows of an ordering question are dragged; the buttons stay. */
export function addRowDragging(form: HTMLFormElement, signal: AbortSignal): void {
  const list = form.querySelector<HTMLElement>('.steps');
  if (!list || !matchMedia('(pointer: fine)').matches) return;
  list.classList.add('draggable');
  for (const row of rows(form)) {
    makeDraggable(row, list, signal, (place, y) => {
      if (!place) return;
      const order = rows(form);
      const middle = (each: HTMLElement): number => each.offsetTop + each.offsetHeight / 2;
      const at = y - list.getBoundingClientRect().top + list.offsetTop;
      const others = order.filter((each) => each !== row);
      const next = others.find((each) => middle(each) > at) ?? null;
      if ((next ? order.indexOf(next) : order.length) === order.indexOf(row) + 1) return;
      list.insertBefore(row, next);
      row.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}
