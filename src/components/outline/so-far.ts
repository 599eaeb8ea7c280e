import { onProgress } from '../../client/progress-store.ts';
import { courseCircles, courseFacts, lessonsDone } from '../circles/course-circles.ts';

/** Shows beside a lesson how far the course has come. @param place with `data-parts` and `data-words` */
export function showSoFar(place: HTMLElement): void {
  const facts = courseFacts(place);
  const show = (): void => place.replaceChildren(...courseCircles(facts, lessonsDone(facts)));
  onProgress(show, new AbortController().signal);
  show();
}
