import { makeDraggable } from '../drag.ts';

/**
 * An extra for fine pointers: rows of an agenda are dragged; their buttons stay.
 * @param list its children are the rows; new ones are noticed
 * @param signal ends it
 * @param move told where a row stood and where it was dropped
 */
export function dragAgenda(
  list: HTMLElement | null,
  signal: AbortSignal,
  move: (at: number, to: number) => void,
): void {
  if (!list || !matchMedia('(pointer: fine)').matches) return;
  const watched = new WeakSet<Element>();
  const watch = (): void => {
    for (const row of list.querySelectorAll<HTMLElement>('li')) {
      if (watched.has(row)) continue;
      watched.add(row);
      makeDraggable(row, list, signal, (place, y) => {
        if (!place) return;
        const others = [...list.querySelectorAll('li')].filter((each) => each !== row);
        const before = others.filter((each) => each.getBoundingClientRect().top + each.offsetHeight / 2 < y);
        move(Number(row.dataset['at']), before.length);
      });
    }
  };
  const observer = new MutationObserver(watch);
  observer.observe(list, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  watch();
}
