import { readItem } from './storage.ts';

/** Where the device keeps whether the trainer's view is on: `1` or `0`. */
export const trainerKey = 'trainer-view';

/** Whether the trainer's view is on, on this device; where storage is blocked, in a page whose address asks for it. */
export function isTrainer(): boolean {
  return (readItem(trainerKey) ?? /giang-vien=(.)/.exec(location.search)?.[1]) === '1';
}
