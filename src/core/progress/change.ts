import { inDeedOrder } from './order.ts';
import {
  at,
  emptyProgress,
  type Attempt,
  type Draft,
  type Play,
  type Progress,
  type QuestionProgress,
  type Stamp,
} from './record.ts';

/** What may be told about a question in one step. */
export type QuestionChange =
  | { readonly draft: Omit<Draft, keyof Stamp> }
  | { readonly attempt: Omit<Attempt, keyof Stamp> }
  | { readonly revealed: true };

/** Where a question's history stands: in the lesson, by its meaning, or in one sitting of a quiz. */
export type Place =
  | { readonly question: string; readonly meaning: string }
  | { readonly question: string; readonly quiz: string; readonly begun: string };

/**
 * A question's history at a place, its attempts in the order in which they were made.
 * @param now the time, ISO 8601 in UTC
 */
export function questionAt(progress: Progress, place: Place, now: string): QuestionProgress | undefined {
  const history =
    'meaning' in place
      ? at(at(progress.questions, place.question), place.meaning)
      : at(at(at(progress.sittings, place.quiz), place.begun)?.questions, place.question);
  return history && { ...history, attempts: inDeedOrder(history.attempts, now) };
}

/** Whether a question was answered when another answer was the right one, and not since. */
export function hasChanged(progress: Progress, question: string, meaning: string): boolean {
  const histories = at(progress.questions, question) ?? {};
  return !at(histories, meaning) && Object.values(histories).some(({ attempts }) => attempts.length > 0);
}

/** A change is itself a small record, to be merged into the whole one: so no change can take anything away. */
export function questionChange(place: Place, change: QuestionChange, { time, ...stamp }: Stamp): Progress {
  const question: QuestionProgress = {
    attempts: 'attempt' in change ? [{ time, ...change.attempt, ...stamp }] : [],
    ...('draft' in change && { draft: { time, ...change.draft, ...stamp } }),
    ...('revealed' in change && change),
  };
  if ('meaning' in place) return { ...emptyProgress, questions: { [place.question]: { [place.meaning]: question } } };
  const sitting = { drawn: [], questions: { [place.question]: question } };
  return { ...emptyProgress, sittings: { [place.quiz]: { [place.begun]: sitting } } };
}

/**
 * What happened in a lesson, as a small record to be merged.
 * @param edition fingerprint of the lesson as it is now: kept with its completion
 */
export function lessonChange(
  lesson: string,
  {
    section,
    edition,
    ...steps
  }: { section?: string; edition?: string | undefined } & { [Step in 'read' | 'completed' | 'passed']?: boolean },
  { time, n, by }: Stamp,
): Progress {
  return {
    ...emptyProgress,
    lessons: {
      [lesson]: {
        visited: time,
        ...(steps.read && { read: time }),
        ...(steps.completed && { completed: time }),
        ...(steps.passed && { passed: time }),
        ...(steps.completed && edition && { editions: { [edition]: time } }),
      },
    },
    places: { [by]: { time, lesson, ...(section !== undefined && { section }), n } },
  };
}

/** A sitting is begun. @param drawn ids of its questions */
export function sittingChange(quiz: string, drawn: readonly string[], { time, ...stamp }: Stamp): Progress {
  return { ...emptyProgress, sittings: { [quiz]: { [time]: { drawn, questions: {}, ...stamp } } } };
}

/** Questions of a sitting have left the course. @param begun names the sitting */
export function goneChange(quiz: string, begun: string, gone: readonly string[]): Progress {
  return { ...emptyProgress, sittings: { [quiz]: { [begun]: { drawn: [], questions: {}, gone: gone.toSorted() } } } };
}

/** The learner has typed a name. */
export function nameChange(name: string, { time, n, by }: Stamp): Progress {
  return { ...emptyProgress, names: { [by]: { time, name, n } } };
}

/** The learner follows a plan. @param lessons ids of the lessons to learn well; none drops the plan */
export function planChange(lessons: readonly string[], { time, n, by }: Stamp): Progress {
  return { ...emptyProgress, plans: { [by]: { time, lessons, n } } };
}

/**
 * A game stands so.
 * @param begun the time at which this go was begun, which names it
 */
export function playChange(
  game: string,
  begun: string,
  { role, moves, note }: Pick<Play, 'role' | 'moves' | 'note'>,
  { time, n, by }: Stamp,
): Progress {
  const play: Play = { time, ...(role !== undefined && { role }), moves, ...(note !== undefined && { note }), n, by };
  return { ...emptyProgress, games: { [game]: { [begun]: play } } };
}
