/**
 * Runs what changes the height of the page above the reader, who then still sees what they saw: the place that the
 * address names, if they are there, else what stands in the window's upper third. Browsers keep the place by themselves,
 * but not when the page becomes too short to be scrolled so far before they do.
 * @param change that lays the page out differently, at once
 */
export function keepPlace(change: () => void): void {
  if (scrollY === 0) return change();
  const target = document.querySelector(':target');
  const third = innerHeight / 3;
  const isThere = target !== null && Math.abs(target.getBoundingClientRect().top) < third;
  const seen = isThere ? target : document.elementFromPoint(innerWidth / 2, third);
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  // What is gone has no boxes.
  if (!seen || seen.getClientRects().length === 0) return;
  if (isThere) return seen.scrollIntoView({ behavior: 'instant' });
  const moved = seen.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
