import { beatsOf, type Beat, type PartContent } from '../../core/session/beats.ts';
import type { Votes } from '../../core/session/deck-state.ts';
import { formatPlan, parsePlan, schedule, type Plan, type PlanItem, type Scheduled } from '../../core/session/plan.ts';
import { minutesOf } from '../../core/session/ready-made.ts';
import type { Ui } from '../../schemas/ui.ts';
import { describe, lessonOf } from '../trainer/describe-plan.ts';
import { lessonPage, type LessonFigure, type VoteQuestion } from '../trainer/lesson-questions.ts';
import { notedLessons, numbersOf, type NotedLesson } from '../trainer/noted-lessons.ts';

/** A part of a session with all that its pages and papers show. */
export interface SessionPart extends PartContent {
  readonly entry: Scheduled;
  readonly lesson: NotedLesson | undefined;
  /** Of a vote; missing when its lesson could not be read. */
  readonly question: VoteQuestion | undefined;
  readonly figure: LessonFigure | undefined;
  /** What people usually answer. */
  readonly expected: readonly string[];
}

/** A session, ready to be presented. */
export interface LoadedSession {
  readonly plan: Plan;
  /** The plan as the fragment of an address. */
  readonly fragment: string;
  readonly parts: readonly SessionPart[];
  readonly beats: readonly Beat[];
  readonly votes: Votes;
}

/**
 * Puts together what a session shows: from the notes on this page, and from the pages of its lessons.
 * @param fragment of this page's address
 * @returns undefined when the fragment holds no plan
 */
export async function loadSession(fragment: string, words: Ui['planning']): Promise<LoadedSession | undefined> {
  const lessons = notedLessons();
  const numbers = numbersOf(lessons);
  const plan = parsePlan(fragment, numbers)?.plan;
  if (!plan || plan.items.length === 0) return undefined;
  const times = new Map([...lessons].map(([id, lesson]) => [id, lesson.times]));
  const entries = schedule(plan, (item) => minutesOf(item, times));
  const parts = await Promise.all(entries.map((entry) => partOf(entry, lessons, words)));
  const votes = parts.flatMap(({ question }, at) =>
    question
      ? [[at, { choices: question.choices.length, right: question.choices.findIndex(({ right }) => right) }] as const]
      : [],
  );
  return { plan, fragment: formatPlan(plan, numbers), parts, beats: beatsOf(entries, parts), votes: new Map(votes) };
}

async function partOf(
  entry: Scheduled,
  lessons: ReadonlyMap<string, NotedLesson>,
  words: Ui['planning'],
): Promise<SessionPart> {
  const lesson = lessonOf(lessons, entry);
  const page = lesson && needsPage(entry) ? await lessonPage(lesson.href) : undefined;
  const question = page?.questions.find(({ id }) => entry.part === 'vote' && id === entry.of);
  const figure = entry.part === 'activity' ? page?.figures[0] : undefined;
  const notes = lesson?.section.querySelector('[data-note]');
  const list = (selector: string): string[] => textsOf(notes?.querySelectorAll(selector));
  return {
    entry,
    lesson,
    question,
    figure,
    hasFigure: figure !== undefined,
    title: describe(entry, lessons, words, question?.prompt).title,
    circle: lesson?.circle ?? '',
    materials: list(':scope > ul li'),
    steps: list(':scope > ol li'),
    expected: list(':scope > div li'),
    point: list(':scope > div > p').join(' '),
    asks: textsOf(lesson?.section.querySelectorAll('[data-after]')),
  };
}

const needsPage = ({ part }: PlanItem): boolean => part === 'vote' || part === 'activity';

const textsOf = (elements: Iterable<Element> | undefined): string[] =>
  [...(elements ?? [])].map((each) => each.textContent?.trim() ?? '');
