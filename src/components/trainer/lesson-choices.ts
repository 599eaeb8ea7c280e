import { pageAddress } from '../../client/page-address.ts';
import { discussionMinutes, itemCode, parts, type Part } from '../../core/session/plan.ts';
import type { Ui } from '../../schemas/ui.ts';

/** A lesson, as the notes on the trainers' page tell of it. */
export interface NotedLesson {
  readonly id: string;
  /** Where its notes stand. */
  readonly section: HTMLElement;
  /** With its number. */
  readonly title: string;
  readonly href: string;
  /** The short address, without its scheme. */
  readonly short: string;
  /** What its activity is called. */
  readonly activity: string;
  readonly minutes: Readonly<Record<Part, number>>;
}

/** The lessons that the page has notes of, by id; minutes and titles are in attributes of the notes. */
export function notedLessons(): ReadonlyMap<string, NotedLesson> {
  const lessons = [...document.querySelectorAll<HTMLElement>('main > [data-short]')].map((section): NotedLesson => {
    const link = section.querySelector('a');
    const { short: shortPath = '', read = '0', activity = '', activityMinutes = '0' } = section.dataset;
    const address = new URL(shortPath, pageAddress());
    return {
      id: section.querySelector('h2')?.id ?? '',
      section,
      title: link?.textContent?.trim() ?? '',
      href: link?.href ?? '',
      short: address.host + address.pathname,
      activity,
      minutes: {
        lesson: Number(read),
        activity: Number(activityMinutes),
        discussion: discussionMinutes,
      },
    };
  });
  return new Map(lessons.map((lesson) => [lesson.id, lesson]));
}

/** A lesson's row in the planner's form: a box for each of its parts, whose value is the part's code. */
export function choicesOf({ id, title, minutes }: NotedLesson, words: Ui['plannerLater']): HTMLFieldSetElement {
  const row = document.createElement('fieldset');
  row.dataset['lesson'] = id;
  const legend = document.createElement('legend');
  legend.textContent = title;
  const labels = parts.map((part) => {
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', value: itemCode({ lesson: id, part }) });
    const label = document.createElement('label');
    label.append(box, `${words[part]} (${minutes[part]})`);
    return label;
  });
  row.append(legend, ...labels);
  return row;
}
