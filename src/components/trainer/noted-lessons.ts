import { pageAddress } from '../../client/page-address.ts';
import type { PlanNumbers } from '../../core/session/plan.ts';
import type { LessonTimes } from '../../core/session/ready-made.ts';

/** A lesson, as the notes on the trainers' page tell of it. */
export interface NotedLesson {
  readonly id: string;
  /** Permanent. */
  readonly number: number;
  /** Where its notes stand. */
  readonly section: HTMLElement;
  /** With its number. */
  readonly title: string;
  readonly href: string;
  /** The short address, absolute. */
  readonly short: string;
  /** Which of the circles it is about; empty for the whole. */
  readonly circle: string;
  /** What its activity is called. */
  readonly activity: string;
  readonly times: LessonTimes;
  /** Permanent numbers of the questions that a room can vote on, by id. */
  readonly votes: ReadonlyMap<string, number>;
}

/** The lessons that the page has notes of, by id; numbers, minutes and titles are in attributes of the notes. */
export function notedLessons(): ReadonlyMap<string, NotedLesson> {
  const lessons = [...document.querySelectorAll<HTMLElement>('main > [data-short]')].map((section): NotedLesson => {
    const link = section.querySelector('a');
    const { short = '', read = '0', activity = '', activityMinutes = '0', circle = '' } = section.dataset;
    return {
      id: section.querySelector('h2')?.id ?? '',
      number: Number(section.dataset['number']),
      section,
      title: link?.textContent?.trim() ?? '',
      href: link?.href ?? '',
      short: new URL(short, pageAddress()).href,
      circle,
      activity,
      times: { lesson: Number(read), activity: Number(activityMinutes) },
      votes: new Map(
        (section.dataset['votes'] ?? '').split(' ').flatMap((vote): [string, number][] => {
          const [id = '', number = ''] = vote.split(':');
          return id === '' ? [] : [[id, Number(number)]];
        }),
      ),
    };
  });
  return new Map(lessons.map((lesson) => [lesson.id, lesson]));
}

/** The lesson that asks a question. */
export function lessonAsking(lessons: ReadonlyMap<string, NotedLesson>, question: string): NotedLesson | undefined {
  return [...lessons.values()].find(({ votes }) => votes.has(question));
}

/** The numbers by which addresses of plans count. */
export function numbersOf(lessons: ReadonlyMap<string, NotedLesson>): PlanNumbers {
  const ids = {
    lesson: new Map([...lessons.values()].map(({ id, number }) => [id, number])),
    question: new Map([...lessons.values()].flatMap(({ votes }) => [...votes])),
  };
  return {
    numberOf: (kind, id) => ids[kind].get(id),
    idOf: (kind, number) => [...ids[kind]].find(([, each]) => each === number)?.[0],
  };
}
