import { scriptWords } from '../../client/words.ts';

/** The words that questions put into the page, in its language: there before any element is defined. */
export const { quizScript: words } = await scriptWords();
