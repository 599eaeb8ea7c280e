import { writeItem } from './storage.ts';
import { asksForTrainer, trainerKey } from './trainer-view.ts';

/** Switches the trainer's view on this device; the address no longer asks for anything then. */
export function setTrainer(on: boolean): void {
  writeItem(trainerKey, on ? '1' : '0');
  const address = new URL(location.href);
  address.searchParams.delete(asksForTrainer);
  history.replaceState(history.state, '', address);
}
