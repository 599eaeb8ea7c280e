import { adoptStyles } from '../../client/adopt-styles.ts';
import { readProgress } from '../../client/progress-store.ts';
import { closeness, courseShape } from '../../core/progress/closeness.ts';
import { circles as circleIds } from '../../core/circles.ts';
import { fill } from '../../core/text/fill.ts';
import { setMarkup } from '../../client/own-markup.ts';
import { element } from '../search/elements.ts';
import { circlesSvg } from './circles-svg.ts';
import styles from './progress-circles.css?inline';

let styled = false;

/** What of a page tells how its course is made: `[data-parts]`, with `data-words`. */
export interface CourseFacts {
  /** How many lessons each part has. */
  readonly parts: readonly number[];
  /** Says how many lessons are `{done}`. */
  readonly words: string;
}

/** @param place the element that has the attributes */
export function courseFacts({ dataset }: HTMLElement): CourseFacts {
  return { parts: (dataset['parts'] ?? '').split(' ').map(Number), words: dataset['words'] ?? '' };
}

/** How many lessons of the course are done; of a longer record as many as the course has. */
export function lessonsDone({ parts }: CourseFacts): number {
  const done = Object.values(readProgress().lessons).filter(({ completed }) => completed !== undefined).length;
  return Math.min(done, courseShape(parts).lessons);
}

/** The circles, if the course has any, with a tick for each lesson and the words. @param done how many lessons are */
export function courseCircles(facts: CourseFacts, done: number): HTMLElement[] {
  if (!styled) adoptStyles(styles);
  styled = true;
  const drawing = element('div');
  if (circleIds.length > 0) setMarkup(drawing, circlesSvg);
  const circles = drawing.querySelector<SVGElement>('svg');
  const text = fill(facts.words, { done });
  circles?.setAttribute('aria-label', text);
  const ticks = element('span', { className: 'ticks', ariaHidden: 'true' });
  for (const [part, lessons] of facts.parts.entries())
    for (let at = 0; at < lessons; at += 1)
      ticks.append(element('i', { className: part > 0 && at === 0 ? 'first' : '' }));
  for (const [at, tick] of [...ticks.children].entries()) tick.classList.toggle('on', at < done);
  standAt(drawing, facts, done);
  return [drawing, ticks, element('span', { className: 'muted' }, text)];
}

/** Puts the circles of an element where they stand after some lessons. */
export function standAt(place: HTMLElement, { parts }: CourseFacts, done: number): void {
  const { near, shared, stage } = closeness(done, courseShape(parts));
  place.style.setProperty('--near', String(near));
  place.style.setProperty('--shared', String(shared));
  place.dataset['stage'] = stage;
}
