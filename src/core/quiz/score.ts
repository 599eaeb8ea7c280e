/** xAPI's score: `raw` of `max` points, and `scaled` = raw / max, 0 to 1. */
export interface Score {
  readonly raw: number;
  readonly max: number;
  readonly scaled: number;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** A score, its points rounded to hundredths so that thirds add up to what is shown. */
export function score(raw: number, max: number): Score {
  const points = hundredths(raw);
  return { raw: points, max, scaled: max > 0 ? hundredths(points / max) : 0 };
}

/** A question's objective and its score; undefined while it has not been answered. */
export interface Result {
  readonly objective: string;
  readonly score: Score | undefined;
}

/** How a quiz went, as a whole and by objective. */
export interface Summary {
  readonly total: Score;
  readonly answered: number;
  readonly questions: number;
  readonly objectives: ReadonlyMap<string, Score>;
}

const add = (a: Score, b: Score | undefined): Score => score(a.raw + (b?.raw ?? 0), a.max + (b?.max ?? 1));
const nothing: Score = { raw: 0, max: 0, scaled: 0 };

/** Adds up a quiz; an unanswered question counts as 0 of 1. */
export function summarise(results: readonly Result[]): Summary {
  const objectives = new Map<string, Score>();
  for (const result of results)
    objectives.set(result.objective, add(objectives.get(result.objective) ?? nothing, result.score));
  return {
    total: results.reduce((sum, result) => add(sum, result.score), nothing),
    answered: results.filter((result) => result.score !== undefined).length,
    questions: results.length,
    objectives,
  };
}
