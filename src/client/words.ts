import {
  camera,
  deck,
  finished,
  homeAct,
  languageOffer as offers,
  later,
  message,
  papers,
  planning,
  readerTools,
  script,
  type Files,
} from 'virtual:interface-words';
import type { Ui } from '../schemas/ui.ts';
import { pageLanguage } from './page-language.ts';

/** The words that scripts put into a page. */
export type ScriptWords = Pick<Ui, 'quizScript'>;

/** The words of what is loaded when it is asked for; loaded with the first of it. */
export type LaterWords = Pick<Ui, 'searchLater' | 'shareLater' | 'printLater' | 'trainerLater' | 'slidesLater'>;

async function wordsOf<T>(of: Files<T>, language = pageLanguage()): Promise<T> {
  const load = of[language];
  if (!load) throw new Error(`No words in "${language}"`);
  return load();
}

/**
 * The scripts' words in the page's language.
 * @throws when the file cannot be loaded
 */
export const scriptWords = (): Promise<ScriptWords> => wordsOf(script);

/**
 * The words of what is loaded when it is asked for, in the page's language.
 * @throws when the file cannot be loaded
 */
export const laterWords = (): Promise<LaterWords> => wordsOf(later);

/**
 * The words of what each page gets once there is a reader, in the page's language.
 * @throws when the file cannot be loaded
 */
export const readerToolsWords = (): Promise<Ui['readerTools']> => wordsOf(readerTools);

/**
 * What the home page proposes, in the page's language.
 * @throws when the file cannot be loaded
 */
export const homeActWords = (): Promise<Ui['homeAct']> => wordsOf(homeAct);

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
 * The words of counting raised cards with a camera, in the page's language.
 * @throws when the file cannot be loaded
 */
export const cameraWords = (): Promise<Ui['camera']> => wordsOf(camera);

/**
 * The words of a session's papers, in the page's language.
 * @throws when the file cannot be loaded
 */
export const papersWords = (): Promise<Ui['papers']> => wordsOf(papers);

/**
 * The words of the messages for learners, in the page's language.
 * @throws when the file cannot be loaded
 */
export const messageWords = (): Promise<Ui['message']> => wordsOf(message);

/**
 * The words that offer a language, in that language.
 * @throws when the file cannot be loaded
 */
export const languageOffer = (language: string): Promise<Ui['languageOffer']> => wordsOf(offers, language);
