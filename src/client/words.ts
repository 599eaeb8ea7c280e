import type { Ui } from '../schemas/ui.ts';
import { pageLanguage } from './page-language.ts';

/** The words that scripts put into a page. */
export type ScriptWords = Pick<Ui, 'quizScript'>;

/** The words of what is loaded when it is asked for; loaded with the first of it. */
export type LaterWords = Pick<Ui, 'searchLater' | 'shareLater' | 'printLater' | 'trainerLater' | 'slidesLater'>;

/** A file of words by its path. */
type Files<T> = Readonly<Partial<Record<string, () => Promise<T>>>>;

const files = import.meta.glob<ScriptWords>('../../content/ui/*.yaml', { import: 'default' });
const laterFiles = import.meta.glob<LaterWords>('../../content/ui/*.yaml', {
  import: 'default',
  query: { later: '' },
});
const offers = import.meta.glob<Ui['languageOffer']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'languageOffer' },
});

const tools = import.meta.glob<Ui['readerTools']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'readerTools' },
});

const homeActs = import.meta.glob<Ui['homeAct']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'homeAct' },
});

const finished = import.meta.glob<Ui['finished']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'finished' },
});

const planning = import.meta.glob<Ui['planning']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'planning' },
});

const deck = import.meta.glob<Ui['deck']>('../../content/ui/*.yaml', {
  import: 'default',
  query: { group: 'deck' },
});

async function wordsOf<T>(of: Files<T>, language = pageLanguage()): Promise<T> {
  const load = of[`../../content/ui/${language}.yaml`];
  if (!load) throw new Error(`No words in "${language}"`);
  return load();
}

/**
 * The scripts' words in the page's language.
 * @throws when the file cannot be loaded
 */
export const scriptWords = (): Promise<ScriptWords> => wordsOf(files);

/**
 * The words of what is loaded when it is asked for, in the page's language.
 * @throws when the file cannot be loaded
 */
export const laterWords = (): Promise<LaterWords> => wordsOf(laterFiles);

/**
 * The words of what each page gets once there is a reader, in the page's language.
 * @throws when the file cannot be loaded
 */
export const readerToolsWords = (): Promise<Ui['readerTools']> => wordsOf(tools);

/**
 * What the home page proposes, in the page's language.
 * @throws when the file cannot be loaded
 */
export const homeActWords = (): Promise<Ui['homeAct']> => wordsOf(homeActs);

/**
 * What is said when a lesson is finished, in the page's language.
 * @throws when the file cannot be loaded
 */
export const finishedWords = (): Promise<Ui['finished']> => wordsOf(finished);

/**
 * The words of the form that plans a session, in the page's language.
 * @throws when the file cannot be loaded
 */
export const planningWords = (): Promise<Ui['planning']> => wordsOf(planning);

/**
 * The words of a presented session, in the page's language.
 * @throws when the file cannot be loaded
 */
export const deckWords = (): Promise<Ui['deck']> => wordsOf(deck);

/**
 * The words that offer a language, in that language.
 * @throws when the file cannot be loaded
 */
export const languageOffer = (language: string): Promise<Ui['languageOffer']> => wordsOf(offers, language);
