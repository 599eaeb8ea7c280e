import { adoptStyles } from '../../client/adopt-styles.ts';
import { circles, seatOf } from '../../core/circles.ts';
import { makeDraggable } from '../../components/drag.ts';
import { element } from '../../components/search/elements.ts';
import styles from './board.css?inline';

adoptStyles(styles);

/** A thing to place: its row in the form, and what stands for it in the circles. */
interface Placed {
  readonly row: HTMLElement;
  readonly name: string;
  readonly chip: HTMLElement;
}

/**
 * Fills the circles beside a sorting question: a chip for each thing that is placed, where its radio says. The radios
 * are the control; the circles mirror them and are nothing to assistive technology (`aria-hidden`, nothing focusable).
 * For a fine pointer, things and chips can be dragged into a circle, which sets the radio.
 */
export function addBoard(form: HTMLFormElement, signal: AbortSignal): void {
  const board = form.querySelector<HTMLElement>('.board i');
  if (!board || board.querySelector('.zone')) return;
  const zones = new Map(
    circles.map((circle) => [circle as string, element('div', { className: `zone ${seatOf(circle)}` })]),
  );
  board.append(...zones.values());
  const things = [...form.querySelectorAll<HTMLElement>('.item')].map((row, index) => thingOf(row, index + 1));
  const settle = (): void => {
    for (const { row, name, chip } of things) {
      const zone = zones.get(chosenOf(form, name)?.value ?? '');
      if (!zone) chip.remove();
      else if (chip.parentElement !== zone) zone.append(chip);
      chip.toggleAttribute('data-wrong', row.dataset['mark'] === 'incorrect');
    }
  };
  settle();
  form.addEventListener('input', settle, { signal });
  form.addEventListener('written', settle, { signal });
  if (!matchMedia('(pointer: fine)').matches) return;
  for (const { row, name, chip } of things) {
    const text = row.querySelector('p');
    for (const each of text ? [text, chip] : [chip])
      makeDraggable(each, board, signal, (place) => drop(form, name, place));
  }
}

function thingOf(row: HTMLElement, number: number): Placed {
  const chip = element('span', { className: 'chip' }, row.dataset['short'] ?? String(number));
  return { row, name: row.querySelector('input')?.name ?? '', chip };
}

const chosenOf = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`);

function drop(form: HTMLFormElement, name: string, place: Element | null): void {
  const zone = place?.closest('.zone');
  const circle = circles.find((each) => zone?.classList.contains(seatOf(each)));
  const input = circle && form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${circle}"]`);
  if (!input || input.checked || input.matches(':disabled')) return;
  input.checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
