/** An interval that holds what is measured with a chance of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

/**
 * The interval for a share, after Wilson (1927), without continuity correction: right also for few people, and for none
 * or all of them.
 * @param n at least 1
 */
export function wilson(count: number, n: number): Interval {
  const share = count / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return { low: count === 0 ? 0 : (middle - reach) / whole, high: count === n ? 1 : (middle + reach) / whole };
}

/**
 * Pearson's correlation of two rows of the same length.
 * @returns undefined where one of them does not vary
 */
export function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy);
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

/** The interval for a correlation of `n` pairs, after Fisher; the whole range for fewer than four. */
export function fisher(r: number, n: number): Interval {
  if (n < 4) return { low: -1, high: 1 };
  if (Math.abs(r) > 1 - 1e-12) return { low: r, high: r };
  const reach = z / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}

/** How much may be said of a question that `n` people have answered. */
export type Size = 'too-few' | 'counts' | 'shares' | 'discrimination';

/** Under 3 nothing, under 10 counts, under 30 shares with their interval, from there how well it separates. */
export const sizeOf = (n: number): Size =>
  n < 3 ? 'too-few' : n < 10 ? 'counts' : n < 30 ? 'shares' : 'discrimination';

/** Whether so many people are enough for a share with its interval: ten. */
export const hasShares = (n: number): boolean => sizeOf(n) === 'shares' || sizeOf(n) === 'discrimination';

/** Whether a question separates those who know from those who do not. */
export type Separates = 'yes' | 'look' | 'unclear';

/** A person's score on one question, 0 to 1, and the share of points on all their other questions. */
export interface ScorePair {
  readonly item: number;
  readonly rest: number;
}

/** How a question goes with the rest of the score. */
export interface Discrimination extends Interval {
  readonly r: number;
  readonly n: number;
  readonly separates: Separates;
}

/** Said to be none only above this, and with as many wrong answers as that. */
const weak = 0.3;
const leastWrong = 5;

/**
 * The correlation of a question with the rest of the score (Moodle's “discrimination index”), with its interval.
 * @returns undefined for fewer than 30 people, and where all have the same score
 */
export function discrimination(pairs: readonly ScorePair[]): Discrimination | undefined {
  if (sizeOf(pairs.length) !== 'discrimination') return undefined;
  const r = correlation(
    pairs.map(({ item }) => item),
    pairs.map(({ rest }) => rest),
  );
  if (r === undefined) return undefined;
  const interval = fisher(r, pairs.length);
  const wrong = pairs.filter(({ item }) => item < 1).length;
  const separates = interval.low > 0 ? 'yes' : interval.high < weak && wrong >= leastWrong ? 'look' : 'unclear';
  return { r, n: pairs.length, ...interval, separates };
}

/** The one in the middle, of an even number the lower one; undefined of none. */
export function lowerMedian(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}
