import { readItem } from './storage.ts';

/** Where the device keeps whether the trainer's view is on: `1` or `0`. */
export const trainerKey = 'trainer-view';

/** Put in by the build: the parameter of an address that switches the view on (`=1`) or off (`=0`). */
declare const trainerParameter: string | undefined;

/** Asks for the trainer's view in an address. */
export const asksForTrainer: string = typeof trainerParameter === 'undefined' ? 'trainers' : trainerParameter;

/** What an address asks for: `1`, `0`, or nothing. */
export const trainerAsked = (): string | undefined => new RegExp(`${asksForTrainer}=(.)`).exec(location.search)?.[1];

/** Whether the trainer's view is on, on this device; where storage is blocked, in a page whose address asks for it. */
export function isTrainer(): boolean {
  return (readItem(trainerKey) ?? trainerAsked()) === '1';
}
