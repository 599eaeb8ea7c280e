/** Milliseconds without scrolling after which a place counts as being read. */
const resting = 1500;
/** As long stays at the links who looks for them; longer, who reads there. */
const looking = 10_000;

/**
 * Follows what is being read, for links that scroll away with the head of the page: a reader who comes back up to them
 * still reads the section below.
 * @param links what has to be in the window to be pressed
 * @param signal ends it
 * @returns tells the id of the section that is being read, or was when the reader went up to the links; empty when it
 *   is the beginning of the page
 */
export function followReading(links: Element, signal: AbortSignal): () => string {
  let read = '';
  let rest: ReturnType<typeof setTimeout> | undefined;
  const inView = (): boolean => links.getBoundingClientRect().bottom > 0;
  const follow = (): void => {
    clearTimeout(rest);
    const atLinks = inView();
    rest = setTimeout(
      () => {
        read = atLinks ? '' : sectionInView();
      },
      atLinks ? looking : resting,
    );
  };
  addEventListener('scroll', follow, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(rest));
  follow();
  return () => (inView() ? read : sectionInView());
}

/** The id of the last section, among those shown, that begins above the middle of the window. */
function sectionInView(): string {
  const sections = [...document.querySelectorAll('main :is(h2, h3, section, quiz-question)[id]')];
  return sections.findLast((each) => (each.getClientRects()[0]?.top ?? Infinity) < innerHeight / 2)?.id ?? '';
}
