import { adoptStyles } from '../../browser/adopt-styles.ts';
import { circles } from '../../course/circles.ts';
import styles from './board.css?inline';

adoptStyles(styles);

/**
 * An extra for wide screens: the items as cards that are dragged into the two circles or their overlap. Each drop
 * sets the same radio that the keyboard sets, so the form stays the one truth; the board itself is decoration to
 * assistive technology (`aria-hidden`, nothing focusable).
 * @param hint says that the cards can be dragged
 */
export function addBoard(form: HTMLFormElement, hint: string, signal: AbortSignal): void {
  const board = form.querySelector<HTMLElement>('.board');
  if (!board) return;
  const tray = zone('tray', '');
  const zones = new Map(circles.map((circle) => [circle as string, zone(`zone ${circle}`, circleName(form, circle))]));
  const cards = [...form.querySelectorAll<HTMLElement>('.item')].map((item) => {
    const card = document.createElement('span');
    card.className = 'card';
    card.textContent = item.querySelector('p')?.textContent ?? '';
    card.dataset['for'] = item.querySelector('input')?.name ?? '';
    return card;
  });

  const settle = (): void => {
    for (const card of cards) {
      const chosen = form.querySelector<HTMLInputElement>(`input[name="${card.dataset['for']}"]:checked`);
      const home = (chosen && zones.get(chosen.value)) ?? tray;
      if (card.parentElement !== home) home.append(card);
    }
  };
  for (const card of cards) makeDraggable(card, board, signal, (place) => drop(form, card, place));
  const overlap = zone('oval joint', '');
  const ovals = [zone('oval marketing', ''), zone('oval sale', '')];
  ovals[1]?.append(overlap);
  const told = document.createElement('p');
  told.className = 'muted';
  told.textContent = hint;
  board.replaceChildren(told, tray, ...ovals, ...zones.values());
  settle();
  form.addEventListener('input', settle, { signal });
  form.addEventListener('written', settle, { signal });
}

function circleName(form: HTMLFormElement, circle: string): string {
  return form.querySelector(`.item .${circle}`)?.textContent?.trim() ?? circle;
}

function zone(className: string, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  if (name) {
    const heading = document.createElement('b');
    heading.textContent = name;
    element.append(heading);
  }
  return element;
}

function drop(form: HTMLFormElement, card: HTMLElement, place: Element | null): void {
  const target = place?.closest('.zone');
  const circle = circles.find((each) => target?.classList.contains(each));
  const input =
    circle && form.querySelector<HTMLInputElement>(`input[name="${card.dataset['for']}"][value="${circle}"]`);
  if (!input || input.checked) return;
  input.checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Lets a card follow the pointer while it is held.
 * @param done told what lies under the pointer when the card is let go
 */
export function makeDraggable(
  card: HTMLElement,
  frame: HTMLElement,
  signal: AbortSignal,
  done: (place: Element | null, y: number) => void,
): void {
  card.addEventListener(
    'pointerdown',
    (start) => {
      if (start.button !== 0 || (start.target instanceof Element && start.target.closest('button, select'))) return;
      start.preventDefault();
      card.setPointerCapture(start.pointerId);
      frame.classList.add('dragging');
      card.classList.add('held');
      const drag = new AbortController();
      const end = ({ clientX, clientY }: PointerEvent, dropped: boolean): void => {
        drag.abort();
        card.style.translate = '';
        card.classList.remove('held');
        frame.classList.remove('dragging');
        if (dropped)
          done(document.elementsFromPoint(clientX, clientY).find((each) => !card.contains(each)) ?? null, clientY);
      };
      card.addEventListener(
        'pointermove',
        ({ clientX, clientY }) => {
          card.style.translate = `${clientX - start.clientX}px ${clientY - start.clientY}px`;
        },
        { signal: drag.signal },
      );
      card.addEventListener('pointerup', (event) => end(event, true), { signal: drag.signal });
      card.addEventListener('pointercancel', (event) => end(event, false), { signal: drag.signal });
    },
    { signal },
  );
}
