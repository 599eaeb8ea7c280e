import { adoptStyles } from '../../client/adopt-styles.ts';
import { laterWords } from '../../client/words.ts';
import { parameter, parameters, notesWindow } from './address.ts';
import { openProjector } from './projector.ts';
import styles from './slides.css?inline';

let styled = false;

/** Shows the lesson that this page is as slides, from its first one on. */
export async function begin(): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.set(parameter, '');
  address.hash = '';
  history.replaceState(history.state, '', address);
  await present();
}

/** Shows the lesson that this page is as its address asks: as slides, or the notes beside them. Other pages stay. */
export async function present(): Promise<void> {
  const lesson = document.querySelector<HTMLElement>('lesson-tracker');
  if (!lesson) return;
  if (!styled) adoptStyles(styles);
  styled = true;
  const { slidesLater: words } = await laterWords();
  const { searchParams } = new URL(location.href);
  const asksForNotes = parameters.some((name) => searchParams.get(name) === notesWindow);
  // Who shows slides does not need the window beside them.
  if (!asksForNotes) return openProjector(lesson, words);
  return import('./notes-window.ts').then(({ openNotes }) => openNotes(lesson, words));
}
