import { watchInstallPrompt } from '../../client/install-prompt.ts';
import { readReread } from '../../client/reread.ts';

/**
 * What a lesson's page does on a press, or for an address: the contents as a sheet on a phone, and whatever is folded
 * around the place that the address leads to. It leads on where places are read again.
 */
export function watchLesson(): void {
  const contents = document.querySelector<HTMLElement>('.bar [href="#contents"]');
  contents?.addEventListener('click', (event) => {
    event.preventDefault();
    const { textContent, dataset } = contents;
    void import('./contents-sheet.ts')
      .then(({ showContents }) => showContents(textContent.trim(), dataset['close'] ?? ''))
      // As without script.
      .catch(() => (location.hash = 'contents'));
  });
  const soFar = document.querySelector<HTMLElement>('.so-far');
  // Beside the lesson; on a phone the circles wait for its end.
  if (soFar && matchMedia('(width >= 60rem)').matches)
    void import('../outline/so-far.ts').then(({ showSoFar }) => showSoFar(soFar)).catch(() => undefined);
  const unfold = (): void => {
    const folded = document.querySelector(':target')?.closest('details');
    if (folded) folded.open = true;
  };
  addEventListener('hashchange', unfold);
  unfold();
  const reread = readReread();
  if (reread)
    void import('../reread/show-next-place.ts')
      .then(({ showNextPlace }) => showNextPlace(reread))
      .catch(() => undefined);
  watchInstallPrompt();
}
