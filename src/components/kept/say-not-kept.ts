import { lasting } from '../../client/lasting.ts';
import { notKeptEvent } from '../../client/progress-store.ts';

/**
 * Says in the notice of `NotKept.astro` that this device keeps nothing: at once where the browser refuses to, else once
 * something could not be kept, as when there is no room.
 * @param place in which the notice stands
 */
export function sayNotKept(place: Element, signal: AbortSignal): void {
  const notice = place.querySelector<HTMLElement>('[data-not-kept]');
  const say = (): void => {
    if (notice) notice.textContent = notice.dataset[lasting() === 'tab' ? 'tab' : 'page'] ?? '';
  };
  if (lasting() !== 'device') say();
  document.addEventListener(notKeptEvent, say, { signal });
}
