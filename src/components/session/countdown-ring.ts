import { countdown } from '../../core/session/countdown.ts';
import { leftOf, type Timer } from '../../core/session/deck-state.ts';
import type { Ui } from '../../schemas/ui.ts';
import { make } from '../make.ts';

const svg = 'http://www.w3.org/2000/svg';
const radius = 46;
const around = 2 * Math.PI * radius;

/** A countdown as a ring that empties, with minutes and seconds in it. */
export interface Ring {
  readonly element: HTMLElement;
  /** Shows what is left. @param timer missing while it has not begun */
  readonly show: (timer: Timer | undefined, now: number) => void;
}

/** Makes the ring of a page. @param seconds of the whole countdown */
export function makeRing(seconds: number, words: Ui['deck']): Ring {
  const time = make('b.deck-time');
  const label = make('span');
  const arc = circle('arc');
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 100 100');
  picture.ariaHidden = 'true';
  picture.append(circle('track'), arc);
  const element = make('div.deck-ring', make('span.deck-face', time, label));
  element.prepend(picture);
  element.role = 'timer';
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    element,
    show(timer, now) {
      const left = timer ? leftOf(timer, now) : seconds * 1000;
      time.textContent = countdown(left);
      const running = timer?.since !== undefined;
      label.textContent = !timer ? words.ready : left <= 0 ? words.over : running ? words.left : words.paused;
      const share = Math.min(1, Math.max(0, left / (seconds * 1000)));
      const steps = seconds / 5;
      const shown = calm ? Math.ceil(share * steps) / steps : share;
      arc.style.strokeDasharray = `${left <= 0 ? around : around * shown} ${around}`;
      element.classList.toggle('over', left <= 0);
    },
  };
}

function circle(name: string): SVGElement {
  const made = document.createElementNS(svg, 'circle');
  made.setAttribute('class', name);
  for (const [key, value] of Object.entries({ cx: 50, cy: 50, r: radius })) made.setAttribute(key, String(value));
  return made;
}
