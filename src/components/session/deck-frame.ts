import { pageAddress } from '../../client/page-address.ts';
import { deckWords, planningWords } from '../../client/words.ts';
import { drawCode } from '../../core/quiz/shared-draw.ts';
import { loadSession } from './load-session.ts';
import type { DeckFrame } from './render-beat.ts';

/**
 * All that the pages of a session need.
 * @param planner the form: `data-title` of the course, `data-quiz` the address of the final quiz, `data-pool` what names
 * its questions, `data-vote-card` the address of cards on phones
 * @param fragment of this page's address
 * @returns undefined when the fragment holds no plan
 */
export async function deckFrame(planner: HTMLElement, fragment: string): Promise<DeckFrame | undefined> {
  const [words, planning] = await Promise.all([deckWords(), planningWords()]);
  const session = await loadSession(fragment, planning);
  if (!session) return undefined;
  const { title = '', quiz = '', pool = '', voteCard } = planner.dataset;
  const code = drawCode(session.fragment, pool);
  const first = session.parts.find(({ lesson }) => lesson !== undefined)?.lesson;
  return {
    session,
    words,
    title,
    code,
    card: voteCard === undefined ? undefined : new URL(voteCard, pageAddress()).href,
    start: first?.short ?? pageAddress(),
    quiz: `${new URL(quiz, pageAddress()).href}#de=${code}`,
  };
}
