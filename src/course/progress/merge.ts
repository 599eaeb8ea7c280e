import type { Attempt, Entries, LessonProgress, Progress, QuestionProgress, Sitting } from './record.ts';

/** Attempts kept for each question: the latest, and the best if it is older. */
export const attemptsKept = 40;

/**
 * Everything that either record knows. Commutative, associative and idempotent, so that tabs, devices and imported
 * files may be merged in any order and as often as one likes: sets are united, a first time is the earliest, of what
 * can only be one thing the latest stays. Nothing done is lost: what is completed, passed, answered stays so.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const learner = latest(a.learner, b.learner);
  return {
    version: 2,
    lessons: mergeEntries(a.lessons, b.lessons, mergeLesson),
    questions: mergeEntries(a.questions, b.questions, (one, other) => mergeEntries(one, other, mergeQuestion)),
    sittings: mergeEntries(a.sittings, b.sittings, (one, other) => mergeEntries(one, other, mergeSitting)),
    ...(learner && { learner }),
  };
}

const text = (value: unknown): string => JSON.stringify(value);

/** The one whose JSON sorts last: the later one where a time stands first. */
function latest<T>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return text(a) < text(b) ? b : a;
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** In the order of ids, so that equal records are equal as text. */
function mergeEntries<T>(a: Entries<T>, b: Entries<T>, merge: (a: T, b: T) => T): Entries<T> {
  const merged = new Map(Object.entries(a));
  for (const [id, entry] of Object.entries(b)) {
    const own = merged.get(id);
    merged.set(id, own === undefined ? entry : merge(own, entry));
  }
  return Object.fromEntries([...merged].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function mergeLesson(a: LessonProgress, b: LessonProgress): LessonProgress {
  const section = latest(a.section, b.section);
  const read = earliest(a.read, b.read);
  const completed = earliest(a.completed, b.completed);
  const passed = earliest(a.passed, b.passed);
  return {
    visited: a.visited < b.visited ? b.visited : a.visited,
    ...(section && { section }),
    ...(read && { read }),
    ...(completed && { completed }),
    ...(passed && { passed }),
  };
}

function mergeQuestion(a: QuestionProgress, b: QuestionProgress): QuestionProgress {
  const all = new Map([...a.attempts, ...b.attempts].map((attempt) => [text(attempt), attempt]));
  const attempts = kept([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, attempt]) => attempt));
  const draft = latest(a.draft, b.draft);
  const review = latest(a.review, b.review);
  return {
    attempts,
    ...(draft && draft.time > (attempts.at(-1)?.time ?? '') && { draft }),
    ...((a.revealed ?? b.revealed) && { revealed: true }),
    ...(review && { review }),
  };
}

function kept(attempts: readonly Attempt[]): readonly Attempt[] {
  const recent = attempts.slice(-attemptsKept);
  const best = attempts.reduce<Attempt | undefined>(
    (top, each) => (top && top.score.scaled >= each.score.scaled ? top : each),
    undefined,
  );
  return best && !recent.includes(best) ? [best, ...recent] : recent;
}

/** A change to one answer tells nothing of what was drawn: the longer list is the whole one. */
function fuller(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return latest(a, b) ?? a;
}

function mergeSitting(a: Sitting, b: Sitting): Sitting {
  return {
    drawn: fuller(a.drawn, b.drawn),
    questions: mergeEntries(a.questions, b.questions, mergeQuestion),
  };
}
