/** The words of the interface for scripts, which the build makes of the course's files: see `build/vite/script-words.ts`. */
declare module 'virtual:interface-words' {
  import type { Ui } from './schemas/ui.ts';

  /** How to load words, by language. */
  export type Files<T> = Readonly<Partial<Record<string, () => Promise<T>>>>;
  export const script: Files<Pick<Ui, 'quizScript'>>;
  export const later: Files<Pick<Ui, 'searchLater' | 'shareLater' | 'printLater' | 'trainerLater' | 'slidesLater'>>;
  export const languageOffer: Files<Ui['languageOffer']>;
  export const readerTools: Files<Ui['readerTools']>;
  export const homeAct: Files<Ui['homeAct']>;
  export const planning: Files<Ui['planning']>;
  export const deck: Files<Ui['deck']>;
  export const camera: Files<Ui['camera']>;
  export const papers: Files<Ui['papers']>;
  export const message: Files<Ui['message']>;
  export const finished: Files<Ui['finished']>;
  export const offlineNotice: Files<Ui['offlineNotice']>;
}
