import {
  at,
  emptyProgress,
  type Attempt,
  type Draft,
  type LessonProgress,
  type Progress,
  type QuestionProgress,
} from './record.ts';

/** What may be told about a question in one step. */
export type QuestionChange =
  { readonly draft: Omit<Draft, 'time'> } | { readonly attempt: Omit<Attempt, 'time'> } | { readonly revealed: true };

/** Where a question's history stands: in the lesson, by its meaning, or in one sitting of a quiz. */
export type Place =
  | { readonly question: string; readonly meaning: string }
  | { readonly question: string; readonly quiz: string; readonly begun: string };

/** A question's history at a place. */
export function questionAt(progress: Progress, place: Place): QuestionProgress | undefined {
  if ('meaning' in place) return at(at(progress.questions, place.question), place.meaning);
  return at(at(at(progress.sittings, place.quiz), place.begun)?.questions, place.question);
}

/** Whether a question was answered when another answer was the right one, and not since. */
export function hasChanged(progress: Progress, question: string, meaning: string): boolean {
  const histories = at(progress.questions, question) ?? {};
  return !at(histories, meaning) && Object.values(histories).some(({ attempts }) => attempts.length > 0);
}

/**
 * A change is itself a small record, to be merged into the whole one: so no change can take anything away.
 * @param now the time of the change; moved on when the clock was put back, so that the newest answer is the last one
 */
export function questionChange(progress: Progress, place: Place, change: QuestionChange, now: string): Progress {
  const before = questionAt(progress, place);
  const last = before?.draft?.time ?? before?.attempts.at(-1)?.time ?? '';
  const time = last < now ? now : new Date(Date.parse(last) + 1).toISOString();
  const question: QuestionProgress = {
    attempts: 'attempt' in change ? [{ time, ...change.attempt }] : [],
    ...('draft' in change && { draft: { time, ...change.draft } }),
    ...('revealed' in change && change),
  };
  if ('meaning' in place) return { ...emptyProgress, questions: { [place.question]: { [place.meaning]: question } } };
  const sitting = { drawn: [], questions: { [place.question]: question } };
  return { ...emptyProgress, sittings: { [place.quiz]: { [place.begun]: sitting } } };
}

/** What happened in a lesson, as a small record to be merged. */
export function lessonChange(
  lesson: string,
  { section, ...steps }: { section?: string } & { [Step in 'read' | 'completed' | 'passed']?: boolean },
  now: string,
): Progress {
  const entry: LessonProgress = {
    visited: now,
    ...(section !== undefined && { section: { time: now, id: section } }),
    ...(steps.read && { read: now }),
    ...(steps.completed && { completed: now }),
    ...(steps.passed && { passed: now }),
  };
  return { ...emptyProgress, lessons: { [lesson]: entry } };
}
