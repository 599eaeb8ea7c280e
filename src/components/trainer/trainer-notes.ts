import { adoptStyles } from '../../client/adopt-styles.ts';
import { laterWords } from '../../client/words.ts';
import { lessonNotes } from './lesson-notes.ts';
import { lessonTools } from './lesson-tools.ts';
import styles from './trainer-notes.css?inline';

const shown = 'trainer';

/**
 * Shows in a lesson what the trainers' page says of it: timing and tools at its head, each discussion prompt after its
 * section, the activity with its expected answers at its end, and the answers of its quiz at hand.
 * @param view the switch; says so when the notes cannot be had
 * @param address of the trainers' page
 * @param lesson the lesson's id
 */
export async function showNotes(view: HTMLElement, address: string, lesson: string): Promise<void> {
  hideNotes(view);
  const { trainerLater: words } = await laterWords();
  const notes = await lessonNotes(address, lesson);
  if (!notes) {
    const told = note('p');
    told.setAttribute('role', 'alert');
    told.textContent = words.failed;
    view.append(told);
    return;
  }
  adoptStyles(styles);
  document.documentElement.classList.add(shown);
  const activity = note('section');
  activity.append(...copies(notes, '[data-note] > *'));
  const timing = note('section');
  timing.append(...copies(notes, '.facts'), lessonTools(words));
  document.querySelector('.aim')?.after(timing);
  for (const prompt of notes.querySelectorAll<HTMLElement>('[data-after]')) showPrompt(prompt, words.discuss);
  // The permanent #trainer is where the notes are.
  activity.id = view.id;
  view.removeAttribute('id');
  document.querySelector('.lesson-end')?.before(activity);
  if (location.hash === `#${activity.id}`) activity.scrollIntoView();
}

/** Takes everything out again. */
export function hideNotes(view: HTMLElement): void {
  document.documentElement.classList.remove(shown);
  for (const each of document.querySelectorAll('.trainer-note')) each.remove();
  view.id = 'trainer';
}

function note(name: string): HTMLElement {
  const made = document.createElement(name);
  made.className = 'trainer-note';
  return made;
}

function copies(notes: Element, selector: string): Element[] {
  return [...notes.querySelectorAll(selector)].map((each) => document.importNode(each, true));
}

/** At the end of the section that a prompt is about. */
function showPrompt({ dataset, textContent }: HTMLElement, title: string): void {
  const heading = document.getElementById(dataset['after'] ?? '');
  if (!heading) return;
  let last: Element = heading;
  while (last.nextElementSibling && !last.nextElementSibling.matches('h2')) last = last.nextElementSibling;
  const box = note('p');
  const bold = document.createElement('b');
  bold.textContent = title;
  box.append(bold, ` ${textContent?.trim() ?? ''}`);
  last.after(box);
}
