import { cardLetters, markSvg, mostCards } from '../../core/cards/card-svg.ts';
import { fill } from '../../core/text/fill.ts';
import { make } from '../make.ts';
import { svgImage } from '../qr/qr-image.ts';

/**
 * `<vote-card>`: shows the mark of a card with the letter that was chosen on top. The card's number stands in the
 * address (`#12`), so that a reload keeps it; nothing is stored or sent.
 * Attribute: `data-mark`: what the mark is called, with `{number}` and `{letter}`.
 */
export class VoteCardElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const number = this.querySelector<HTMLInputElement>('[name=number]');
    const read = (): void => {
      if (number) number.value = /^#\d{1,2}$/.test(location.hash) ? location.hash.slice(1) : '';
      this.#show();
    };
    addEventListener('hashchange', read, { signal });
    this.addEventListener(
      'input',
      ({ target }) => {
        if (target === number && number) history.replaceState(history.state, '', `#${number.value}`);
        this.#show();
      },
      { signal },
    );
    read();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #show(): void {
    const number = Number(this.querySelector<HTMLInputElement>('[name=number]')?.value);
    const letter = this.querySelector<HTMLInputElement>('[name=letter]:checked')?.value ?? '';
    const isKnown = Number.isInteger(number) && number >= 1 && number <= mostCards;
    if (!isKnown || !cardLetters.some((each) => each === letter)) return;
    const name = fill(this.dataset['mark'] ?? '', { number, letter });
    this.querySelector('.vote-card-mark')?.replaceChildren(
      make('b', letter),
      svgImage(markSvg(number, letter, name), name),
    );
  }
}
