import { attribute, elementsOf, removeFrom, type Element } from '../finish/tree.ts';

/** Elements whose content the search never finds: tools, questions with their answers, what a script fills, pictures. */
const leftOutNames: ReadonlySet<string> = new Set([
  'edition-part',
  'form',
  'glossary-list',
  'group-results',
  'img',
  'learner-record',
  'device-data',
  'progress-ticks',
  'quiz-set',
  'quiz-sitting',
  'review-queue',
  'script',
  'session-planner',
  'style',
  'svg',
  'template',
  'trainer-view',
]);

/**
 * Classes of what is not the text of its page: how long it takes and where it stands, links to other pages, sources,
 * answers for trainers, what only paper shows.
 */
const leftOutClasses: ReadonlySet<string> = new Set([
  'expected',
  'facts',
  'lesson-end',
  'paper-only',
  'screen-only',
  'sources',
  'taught',
]);

/**
 * Takes out of a part of a page what the search does not look into.
 * @param part changed in place
 */
export function removeUnsearched(part: Element): void {
  for (const element of elementsOf(part)) if (element !== part && isLeftOut(element)) removeFrom(element);
}

function isLeftOut(element: Element): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/) ?? [];
  return leftOutNames.has(element.name) || classes.some((name) => leftOutClasses.has(name));
}
