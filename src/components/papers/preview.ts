import { make } from '../make.ts';

/** What a sheet of A4 leaves for text within the margins of this site's prints, height to width. */
const sheetRatio = 263 / 176;

/**
 * Shows sheets as they are printed, smaller, and counts their pages: about as many as the printer makes, since where it
 * breaks them only it knows.
 * @param place shows them in place of what it showed before
 * @param papers each begins on a page of its own, cards share theirs
 * @returns pages of each
 */
export function previewPages(place: HTMLElement, papers: readonly HTMLElement[]): number[] {
  const frames = papers.map((paper) => make('div.paper-sheet', make('div', paper)));
  place.replaceChildren(...frames);
  return papers.map((paper, at) => {
    const inner = frames[at]?.firstElementChild;
    const { width = 0, height = 0 } = inner?.getBoundingClientRect() ?? {};
    if (width === 0) return 1;
    // Of cards two go on a page: one is half of it.
    if (paper.matches('.paper-card:not(.large)')) return 0.5;
    return paper.matches('.large') ? 1 : Math.max(1, Math.ceil(height / width / sheetRatio - 0.02));
  });
}
