/** What of a learner's record decides what the home page proposes. */
export interface HomeFacts {
  /** Every lesson, in the course's order. */
  readonly lessons: readonly { readonly id: string; readonly done: boolean }[];
  /** The lesson last opened, with the section last read. */
  readonly last: { readonly id: string; readonly section: string | undefined } | undefined;
  /** Ids of the lessons to learn well, in order; empty without a plan. */
  readonly plan: readonly string[];
  /** How many questions are due for review today. */
  readonly due: number;
  /** The question, from 1, at which a sitting of the final quiz waits. */
  readonly waiting: number | undefined;
  /** Whether the final quiz was ever passed. */
  readonly passed: boolean;
}

/** One thing to do next. */
export type Act =
  | { readonly kind: 'begin' | 'continue' | 'planned'; readonly lesson: string }
  /** A lesson in the middle of which the learner has stopped. */
  | { readonly kind: 'resume'; readonly lesson: string; readonly section: string | undefined }
  | { readonly kind: 'review'; readonly count: number }
  | { readonly kind: 'waiting'; readonly question: number }
  | { readonly kind: 'try' | 'final' | 'record' | 'drop-plan' };

/** What the home page proposes. */
export interface HomeState {
  readonly act: Act;
  readonly second: Act | undefined;
}

/** How many questions a day's review is made of: a portion, never all that is due. */
export const portion = 5;

/**
 * The one act, and the quiet second one, that suit where a learner is.
 * @returns undefined for a course without lessons
 */
export function homeState(facts: HomeFacts): HomeState | undefined {
  const { lessons, last, plan, waiting } = facts;
  const next = nextLesson(facts);
  if (next === undefined) return lessons.length > 0 ? afterLessons(facts) : undefined;
  const planned = plan.find((id) => lessons.some((lesson) => lesson.id === id && !lesson.done));
  const second = waiting === undefined ? review(facts) : ({ kind: 'waiting', question: waiting } as const);
  if (planned !== undefined)
    return { act: { kind: 'planned', lesson: planned }, second: second ?? { kind: 'drop-plan' } };
  if (last === undefined) return { act: { kind: 'begin', lesson: next }, second: second ?? { kind: 'try' } };
  if (last.id === next) return { act: { kind: 'resume', lesson: next, section: last.section }, second };
  return { act: { kind: 'continue', lesson: next }, second };
}

/** The lesson last opened; once that is done the next one that is not, from there on and then from the start. */
function nextLesson({ lessons, last }: HomeFacts): string | undefined {
  const at = Math.max(
    0,
    lessons.findIndex(({ id }) => id === last?.id),
  );
  return [...lessons.slice(at), ...lessons.slice(0, at)].find(({ done }) => !done)?.id;
}

function afterLessons(facts: HomeFacts): HomeState {
  const { waiting, passed } = facts;
  const due = review(facts);
  const quiz: Act = passed ? { kind: 'record' } : { kind: 'final' };
  if (waiting !== undefined) return { act: { kind: 'waiting', question: waiting }, second: due ?? { kind: 'record' } };
  if (due) return { act: due, second: quiz };
  return { act: quiz, second: passed ? undefined : { kind: 'record' } };
}

function review({ due }: HomeFacts): Act | undefined {
  return due > 0 ? { kind: 'review', count: Math.min(portion, due) } : undefined;
}
