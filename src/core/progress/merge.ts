import { afterNumber, byNumber } from './order.ts';
import type { Attempt, Deed, Entries, LessonProgress, Progress, QuestionProgress, Sitting } from './record.ts';

/** Attempts kept for each question: the latest, and if they are older the best and the first of each device. */
export const attemptsKept = 40;

/** Makes one of two; commutative, associative and idempotent. */
type Merge<T> = (a: T, b: T) => T;

const text = (value: unknown): string => JSON.stringify(value);

/** The one whose JSON sorts last. */
const greatest = <T>(a: T, b: T): T => (text(a) < text(b) ? b : a);

const earliest: Merge<string> = (a, b) => (a < b ? a : b);

/** Of what can only be one thing the later one stays. */
function latest<T extends Deed>(a: T, b: T): T {
  return byNumber(a, b) < 0 ? b : a;
}

/** A change to one answer tells nothing of what was drawn: the longer list is the whole one. */
const fuller: Merge<readonly string[]> = (a, b) =>
  a.length === b.length ? greatest(a, b) : a.length > b.length ? a : b;

/** In the order of ids, so that equal records are equal as text. */
function entries<T>(merge: Merge<T>): Merge<Entries<T>> {
  return (a, b) => {
    const merged = new Map(Object.entries(a));
    for (const [id, entry] of Object.entries(b)) {
      const own = merged.get(id);
      merged.set(id, own === undefined ? entry : merge(own, entry));
    }
    return Object.fromEntries([...merged].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  };
}

/** An object of which each field has its own rule; the fields get the order of the rules. */
function fields<T extends object>(rules: { readonly [Name in keyof T]-?: Merge<NonNullable<T[Name]>> }): Merge<T> {
  return (a, b) => {
    const merged: Partial<T> = {};
    for (const name in rules) {
      const both = either(a[name], b[name], rules[name]);
      if (both !== undefined) merged[name] = both;
    }
    // What both must have is there.
    return merged as T;
  };
}

/** What both know, merged, or what one of them knows. */
function either<T>(a: T, b: T, merge: Merge<NonNullable<T>>): T {
  const [one, other] = [a ?? undefined, b ?? undefined];
  return one === undefined || other === undefined ? (a ?? b) : merge(one, other);
}

const firstTimes = entries(earliest);

const lesson = fields<LessonProgress>({
  visited: earliest,
  read: earliest,
  completed: earliest,
  passed: earliest,
  editions: firstTimes,
});

const history = fields<QuestionProgress>({
  attempts: mergeAttempts,
  draft: latest,
  revealed: greatest,
  review: latest,
});

function question(a: QuestionProgress, b: QuestionProgress): QuestionProgress {
  const { draft, ...merged } = history(a, b);
  const last = merged.attempts.at(-1);
  // A checked answer ended the draft.
  return draft && !(last && afterNumber(draft, last) <= 0) ? history({ ...merged, draft }, merged) : merged;
}

const united: Merge<readonly string[]> = (a, b) => [...new Set([...a, ...b])].toSorted();

const sitting = fields<Sitting>({
  drawn: fuller,
  questions: entries(question),
  gone: united,
  n: Math.max,
  by: greatest,
});

/**
 * Everything that either record knows. Commutative, associative and idempotent, so that tabs, devices and imported
 * files may be merged in any order and as often as one likes: sets are united, a first time is the earliest, of what
 * can only be one thing the latest stays. Nothing done is lost: what is completed, passed, answered stays so.
 */
export const mergeProgress: Merge<Progress> = fields<Progress>({
  version: greatest,
  lessons: entries(lesson),
  questions: entries(entries(question)),
  sittings: entries(entries(sitting)),
  places: entries(latest),
  names: entries(latest),
  plans: entries(latest),
  games: entries(entries(latest)),
});

function mergeAttempts(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const all = new Map<string, Attempt>();
  for (const each of [...a, ...b]) {
    // One of version 2, and the same one with its number, are one.
    const same = text([each.time, each.response, each.score, each.confidence]);
    all.set(same, latest(all.get(same) ?? each, each));
  }
  const sorted = [...all.values()].toSorted(byNumber);
  const best = Math.max(...sorted.map(({ score }) => score.scaled));
  const kept = new Set([
    ...sorted.slice(-attemptsKept),
    sorted.find(({ score }) => score.scaled === best),
    // Of each device the first: the later ones are written over.
    ...new Map(sorted.toReversed().map((each) => [each.by, each])).values(),
  ]);
  return sorted.filter((each) => kept.has(each));
}
