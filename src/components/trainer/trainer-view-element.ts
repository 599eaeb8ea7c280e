import { setTrainer } from '../../client/set-trainer.ts';
import { isTrainer } from '../../client/trainer-view.ts';

/**
 * `<trainer-view>`: the switch of the trainer's view. Nothing for trainers is loaded before it is on; then its link's
 * page is read, and what that says of this lesson is shown in place.
 * Attribute: `data-lesson`: the lesson's id; without it only the switch is kept.
 */
export class TrainerViewElement extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => void this.#switch(input.checked));
    // Pressed before this script was there, it is on already.
    const on = input.checked || isTrainer();
    input.checked = on;
    if (on) void this.#switch(on);
  }

  async #switch(on: boolean): Promise<void> {
    setTrainer(on);
    const { lesson } = this.dataset;
    const link = this.querySelector('a');
    if (lesson === undefined || !link) return;
    // Without it the link beside the switch leads to the same notes.
    await import('./trainer-notes.ts')
      .then(({ hideNotes, showNotes }) => (on ? showNotes(this, link.href, lesson) : hideNotes(this)))
      .catch(() => undefined);
  }
}
