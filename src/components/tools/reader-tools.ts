import { addCopyButtons } from '../permalink/copy-buttons.ts';
import { TrainerViewElement } from '../trainer/trainer-view-element.ts';

/** Adds what only some readers use: copy buttons, the trainer's view. */
export async function addReaderTools(): Promise<void> {
  customElements.define('trainer-view', TrainerViewElement);
  await addCopyButtons();
}
