import { pageAddress } from '../../browser/page-address.ts';
import { discussionMinutes, itemCode, parts, type Part } from '../../course/session/plan.ts';
import { unfill } from '../../i18n/unfill.ts';
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

/**
 * The lessons that the page has notes of, by id.
 * @param patterns after which the notes say how long a lesson is read, and what its activity is called
 */
export function notedLessons(patterns: { reading: string; activity: string }): ReadonlyMap<string, NotedLesson> {
  const lessons = [...document.querySelectorAll<HTMLElement>('main > [data-short]')].map((section): NotedLesson => {
    const text = (part: string): string => section.querySelector(part)?.textContent?.trim() ?? '';
    const address = new URL(section.dataset['short'] ?? '', pageAddress());
    const reading = unfill(patterns.reading, text('.facts span'));
    const activity = unfill(patterns.activity, text('[data-note] h3'));
    return {
      id: section.querySelector('h2')?.id ?? '',
      section,
      title: text('h2 a'),
      href: section.querySelector('a')?.href ?? '',
      short: address.host + address.pathname,
      activity: activity['title'] ?? '',
      minutes: {
        lesson: Number(reading['minutes'] ?? 0),
        activity: Number(activity['minutes'] ?? 0),
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
