import { isForPool, readDrawCode, spelled } from '../../core/quiz/shared-draw.ts';
import { fill } from '../../core/text/fill.ts';

/**
 * Offers the questions that a code draws, or says why it cannot: it is none, or was made for other questions.
 * @param sitting holds `[data-shared]` with the words: `data-ready` (`{code}`), `data-other`, `data-bad`; in it a button
 * @param code as it was scanned or typed
 * @param begin told what decides the draw when the button is pressed
 */
export function offerShared(sitting: HTMLElement, code: string, begin: (seed: string) => void): void {
  const offer = sitting.querySelector<HTMLElement>('[data-shared]');
  const said = offer?.querySelector('[role=status]');
  const button = offer?.querySelector('button');
  if (!offer || !said || !button) return;
  const draw = readDrawCode(code);
  const isKnown = draw !== undefined && isForPool(draw, sitting.dataset['edition'] ?? '');
  offer.hidden = false;
  button.hidden = !isKnown;
  said.textContent = draw
    ? fill(offer.dataset[isKnown ? 'ready' : 'other'] ?? '', { code: spelled(draw.seed + draw.edition) })
    : (offer.dataset['bad'] ?? '');
  button.onclick = () => {
    offer.hidden = true;
    if (draw) begin(draw.seed);
  };
}
