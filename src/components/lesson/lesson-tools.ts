/**
 * What a lesson's page does on a press, or for an address: the contents as a sheet on a phone, and whatever is folded
 * around the place that the address leads to.
 */
export function watchLesson(): void {
  const contents = document.querySelector<HTMLElement>('.bar [href="#contents"]');
  contents?.addEventListener('click', (event) => {
    event.preventDefault();
    const { textContent, dataset } = contents;
    void import('./contents-sheet.ts').then(({ showContents }) =>
      showContents(textContent.trim(), dataset['close'] ?? ''),
    );
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
}
