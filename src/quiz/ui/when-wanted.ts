import { progressReady, readProgress } from '../../client/progress-store.ts';

/** What a reader does first who goes on from the first screen. */
const signs = ['scroll', 'pointerdown', 'keydown', 'hashchange', 'focusin'];

/**
 * Makes the questions of a page work once that is wanted: at once where some of them have been answered or the address
 * names one, else when the reader scrolls, points or types. They stand screens below the head of a lesson, so that a
 * reader who never goes on loads nothing for them.
 */
export function whenWanted(load: () => Promise<unknown>): void {
  const wanted = new AbortController();
  const begin = (): void => {
    wanted.abort();
    // Without it the questions are read as without script.
    load().catch(() => undefined);
  };
  for (const sign of signs) addEventListener(sign, begin, { signal: wanted.signal, passive: true });
  if (scrollY > 0 || document.querySelector('quiz-set :target')) begin();
  void progressReady().then(() => {
    const { questions } = readProgress();
    const ids = [...document.querySelectorAll('quiz-question')].map(({ id }) => id.slice(2));
    if (!wanted.signal.aborted && ids.some((id) => Object.hasOwn(questions, id))) begin();
  });
}
