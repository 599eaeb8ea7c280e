import { button as makeButton } from '../search/elements.ts';

/** Fills the screen with the page, or gives it back. The browser may refuse; the slides then stay as they are. */
export async function toggleFullScreen(): Promise<void> {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  await change.catch(() => undefined);
}

/**
 * The button for the whole screen; it tells whether it is on.
 * @param signal ends it
 */
export function makeFullScreenButton(name: string, signal: AbortSignal): HTMLButtonElement {
  const button = makeButton(name, () => void toggleFullScreen());
  button.classList.add('slide-full');
  const tell = (): void => {
    button.ariaPressed = String(document.fullscreenElement !== null);
  };
  document.addEventListener('fullscreenchange', tell, { signal });
  tell();
  return button;
}
