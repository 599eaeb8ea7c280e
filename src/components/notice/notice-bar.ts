import { adoptStyles } from '../../client/adopt-styles.ts';
import { element } from '../search/elements.ts';
import styles from './notice-bar.css?inline';

let styled = false;

/** A bar that is shown, and how to take it away. */
export interface Notice {
  readonly bar: HTMLElement;
  readonly dismiss: () => void;
}

/**
 * Shows a line with its controls over the foot of the window: nothing in the page moves. It is announced politely,
 * and moves to the other end of the window when it would cover what has the focus.
 * @param text the line
 * @param controls what can be done about it, the way to dismiss it among them
 */
export function showNotice(text: string, ...controls: HTMLElement[]): Notice {
  if (!styled) adoptStyles(styles);
  styled = true;
  const bar = element('div', { className: 'notice-bar' });
  const listening = new AbortController();
  const dismiss = (): void => {
    bar.remove();
    listening.abort();
  };
  const giveWay = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || bar.contains(target)) return;
    const [own, focused] = [bar.getBoundingClientRect(), target.getBoundingClientRect()];
    if (focused.bottom > own.top && focused.top < own.bottom && focused.right > own.left) bar.classList.toggle('up');
  };
  addEventListener('focusin', (event) => requestAnimationFrame(() => giveWay(event)), { signal: listening.signal });
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  // A live region speaks of what changes in it once it is there.
  bar.append(element('span', {}, text), ...controls);
  return { bar, dismiss };
}
