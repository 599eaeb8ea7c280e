import { inDeedOrder } from '../progress/order.ts';
import { sameRecall } from './same-recall.ts';
import { at, type Attempt, type Entries, type Progress, type QuestionProgress } from '../progress/record.ts';

/** How well a question was recalled: FSRS's four ratings. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

/** Only a wholly right answer was recalled; how easily is told by how sure the learner was. */
export function recallOf({ score, confidence }: Attempt): Recall {
  if (score.scaled < 1) return 'again';
  return confidence === 'sure' ? 'easy' : confidence === 'guess' ? 'hard' : 'good';
}

const day = 86_400_000;

/** The attempts that tell something of memory, of those in order (`inDeedOrder`): of those close together the first. */
export function recalls(attempts: readonly Attempt[]): Attempt[] {
  const counted: Attempt[] = [];
  for (const attempt of attempts) {
    const last = counted.at(-1);
    if (!last || Date.parse(attempt.time) - Date.parse(last.time) >= sameRecall) counted.push(attempt);
  }
  return counted;
}

/** Days after which FSRS first asks again: known without loading it. A test holds them against it. */
export const firstDays: Readonly<Record<Recall, number>> = { again: 1, hard: 2, good: 3, easy: 8 };

/** Days after which a question is asked again at the latest, by the scheduler's bound and its rounding. */
export const mostDays = 182;

/**
 * When a question is due, as far as that is known without FSRS: what the review page has worked out, or for what was
 * answered since, the first interval. Intervals are days of the calendar on this device, so that one over which clocks
 * are changed is no shorter; none reaches further from now than it is long.
 * @param now the time, ISO 8601 in UTC
 * @returns undefined for a question that was never answered, or is asked no more
 */
export function dueOf({ attempts, review }: QuestionProgress, now: string): string | undefined {
  const last = recalls(inDeedOrder(attempts, now)).at(-1);
  if (!last) return undefined;
  let days = firstDays[recallOf(last)];
  if (review?.time === last.time) {
    if (review.due === undefined) return undefined;
    days = Math.min(mostDays, Math.round((Date.parse(review.due) - Date.parse(review.time)) / day));
  }
  const [due, latest] = [daysAfter(last.time, days), daysAfter(now, days)];
  return due < latest ? due : latest;
}

/** The same time of the day some days later, by the calendar of this device. */
function daysAfter(time: string, days: number): string {
  const date = new Date(time);
  date.setDate(date.getDate() + days);
  return date.toISOString();
}

/** The last answer to a question, with what the question meant then and the history, in order, that it stands in. */
export interface LastAnswer {
  readonly meaning: string;
  readonly attempt: Attempt;
  readonly history: QuestionProgress;
}

/**
 * The answer that counts: of all meanings that a question had, the last one.
 * @param meanings the question's histories
 * @param now the time, ISO 8601 in UTC
 * @returns undefined for a question that was never answered
 */
export function lastAnswer(meanings: Entries<QuestionProgress> | undefined, now: string): LastAnswer | undefined {
  const all = Object.entries(meanings ?? {}).flatMap(([meaning, { attempts }]) =>
    attempts.map((attempt) => ({ ...attempt, meaning })),
  );
  const last = inDeedOrder(all, now).at(-1);
  const history = last && at(meanings, last.meaning);
  if (!last || !history) return undefined;
  const { meaning, ...attempt } = last;
  return { meaning, attempt, history: { ...history, attempts: inDeedOrder(history.attempts, now) } };
}

/** The last answer to each question that is up for review. @param now the time, ISO 8601 in UTC */
export function reviewed({ questions }: Progress, now: string): Map<string, LastAnswer> {
  return new Map(
    Object.entries(questions).flatMap(([id, meanings]) => {
      const last = lastAnswer(meanings, now);
      return last ? [[id, last] as const] : [];
    }),
  );
}

/**
 * How many questions are due before a moment.
 * @param now the time; both ISO 8601 in UTC
 */
export function countDue(progress: Progress, before: string, now: string): number {
  return [...reviewed(progress, now).values()].filter(({ history }) => (dueOf(history, now) ?? before) < before).length;
}
