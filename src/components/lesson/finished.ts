import { adoptStyles } from '../../client/adopt-styles.ts';
import { readProgress } from '../../client/progress-store.ts';
import { finishedWords } from '../../client/words.ts';
import { finishedWith, type Finished } from '../../core/progress/finished.ts';
import { at } from '../../core/progress/record.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { courseCircles, courseFacts, lessonsDone, standAt } from '../circles/course-circles.ts';
import { element } from '../search/elements.ts';
import { makeStage } from '../stage/stage.ts';
import styles from './finished.css?inline';

adoptStyles(styles);

/** So many lessons are done before it is offered to keep the course. */
const installAfter = 2;

/**
 * Shows at a lesson's end that it is done: the circles one step closer, what was finished, and the next act by name.
 * @param end the lesson's end, whose attributes say where it stands in the course
 * @param moves whether the circles come from where they were: only at the moment itself
 */
export async function showFinished(end: HTMLElement, moves: boolean): Promise<void> {
  const place = document.querySelector<HTMLElement>('.so-far');
  if (!place || end.querySelector('.stage')) return;
  const words = await finishedWords();
  const facts = courseFacts(place);
  // Where nothing can be kept the record of this page still has this lesson.
  const done = Math.max(1, lessonsDone(facts));
  const { what, head } = finishedWith(facts.parts, done, isPartDone());
  const [drawing, ticks, sum] = courseCircles(facts, done);
  const { question } = end.dataset;
  const sofar = `${sum?.textContent ?? ''}. ${what === 'course' ? words.metHow : score(words)}`;
  const stage = makeStage({
    above: above(words, what, end),
    head: words[head],
    text: what === 'part' && question !== undefined ? fill(words.carry, { question }) : sofar,
    circles: drawing,
    ticks,
    acts: acts(words, what, end),
  });
  end.prepend(stage);
  fillOneButton(stage);
  const moment = what === 'course' ? what : done === installAfter ? 'lesson' : undefined;
  if (moment)
    void import('../install/offer-install.ts')
      .then((it) => it.offerInstall(stage, moment, words))
      .catch(() => undefined);
  if (moves && drawing)
    step(
      drawing,
      () => standAt(drawing, facts, done - 1),
      () => standAt(drawing, facts, done),
    );
}

function above(words: Ui['finished'], what: Finished, { dataset }: HTMLElement): string {
  const { number = '', total = '', part = '', partTitle = '' } = dataset;
  const title = document.querySelector('.path [aria-current] span')?.textContent ?? '';
  return what === 'part'
    ? fill(words.part, { number: part, title: partTitle })
    : fill(words[what], { number, title, total });
}

/** The next act, and the way out. */
function acts(words: Ui['finished'], what: Finished, end: HTMLElement): HTMLElement[] {
  const next = end.querySelector<HTMLAnchorElement>('.next');
  const { number = '', total = '', part = '', nextPart, after } = end.dataset;
  const home = document.querySelector<HTMLAnchorElement>('.brand')?.href ?? '';
  const nextTitle = next?.lastChild?.textContent?.trim() ?? '';
  const text =
    nextPart !== undefined && what === 'part'
      ? fill(words.nextPart, { number: Number(part) + 1, title: nextPart })
      : number === total
        ? (after ?? words.final)
        : fill(words.next, { number: Number(number) + 1, title: nextTitle });
  return [
    element('a', { className: 'button primary', href: next?.href ?? home }, text),
    element('a', { className: 'quiet', href: home }, words.stop),
  ];
}

function isPartDone(): boolean {
  const { lessons } = readProgress();
  const links = [...document.querySelectorAll<HTMLElement>('.path a[data-lesson]')];
  return links.every(({ dataset }) => at(lessons, dataset['lesson'] ?? '')?.completed !== undefined);
}

/** How many questions were right at the first try. */
function score(words: Ui['finished']): string {
  const { questions } = readProgress();
  const ids = [...document.querySelectorAll('main quiz-question')].map(({ id }) => id.replace(/^q-/, ''));
  const right = ids.filter((id) =>
    Object.values(at(questions, id) ?? {}).some(({ attempts }) => attempts[0]?.score.scaled === 1),
  ).length;
  return fill(right < ids.length ? words.again : words.score, { right, total: ids.length });
}

/** While the moment is on the screen, its act alone is filled. */
function fillOneButton(stage: Element): void {
  new IntersectionObserver((entries) => {
    document.documentElement.classList.toggle(
      'at-stage',
      entries.some(({ isIntersecting }) => isIntersecting),
    );
  }).observe(stage);
}

/** From one place to another, in 0.9 s; a style sheet says so, and not under reduced motion. */
function step(moved: HTMLElement, from: () => void, to: () => void): void {
  from();
  moved.getBoundingClientRect();
  requestAnimationFrame(() => {
    moved.classList.add('moves');
    to();
  });
}
