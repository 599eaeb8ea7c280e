import { mean, type ChoiceSet } from './choice-set.ts';
import type { Features } from './features.ts';

/** Gives each choice a number by its form alone; who follows the rule picks the highest. */
type Rule = (features: Features) => number;

/** Rules that read no content, by name. Names that begin with `combined` weigh several features. */
export const rules: Readonly<Record<string, Rule>> = {
  longest: ({ length }) => length,
  shortest: ({ length }) => -length,
  'middle length': ({ middle }) => middle,
  'no reason clause': ({ reason }) => -reason,
  'reason clause': ({ reason }) => reason,
  'fewest absolute words': ({ absolute }) => -absolute,
  'most absolute words': ({ absolute }) => absolute,
  'most hedges': ({ hedge }) => hedge,
  'makes a concession': ({ concession }) => concession,
  'most words of the stem': ({ overlap }) => overlap,
  'fewest words of the stem': ({ overlap }) => -overlap,
  'most like the other choices': ({ likeness }) => likeness,
  'least like the other choices': ({ likeness }) => -likeness,
  'has a number': ({ number }) => number,
  'fewest commas': ({ commas }) => -commas,
  'conciliatory words': ({ conciliatory }) => conciliatory,
  'fewest conciliatory words': ({ conciliatory }) => -conciliatory,
  'no director, training, compromise': ({ power }) => -power,
  'director, training, compromise': ({ power }) => power,
  'combined: not longest, no reason, longest left': ({ longest, reason, relative }) =>
    -1000 * longest - 100 * reason + relative,
  'combined: no reason, no absolute, shortest': ({ reason, absolute, relative }) =>
    -100 * reason - 100 * absolute - relative,
  'combined: no reason, conciliatory': ({ reason, conciliatory }) => -10 * reason + conciliatory,
  'combined: no power, no reason, conciliatory': ({ power, reason, conciliatory }) =>
    -10 * power - 5 * reason + conciliatory,
  'combined: no power, no absolute, middle': ({ power, absolute, middle }) => -10 * power - 5 * absolute + middle,
  'combined: longest without absolute': ({ absolute, relative }) => -10 * absolute + relative,
};

/**
 * The score of one who picks the choice with the highest value; choices that tie share the pick.
 * @param values one for each choice
 * @returns 0 to 1
 */
export function scoreOf({ choices }: ChoiceSet, values: readonly number[]): number {
  const top = Math.max(...values);
  const picked = choices.filter((_, index) => (values[index] ?? -Infinity) >= top - 1e-9);
  return picked.filter(({ key }) => key).length / picked.length;
}

/** The mean score of one who follows a rule. @param features of each set, in the order of the sets */
export function guess(sets: readonly ChoiceSet[], features: readonly (readonly Features[])[], rule: Rule): number {
  return mean(sets.map((set, index) => scoreOf(set, (features[index] ?? []).map(rule))));
}

const learntFrom = [
  'relative',
  'longest',
  'shortest',
  'reason',
  'absolute',
  'hedge',
  'concession',
  'overlap',
  'likeness',
  'number',
  'commas',
  'conciliatory',
  'power',
] as const satisfies readonly (keyof Features)[];

const steps = 120;
const stepSize = 0.5;
const penalty = 0.02;

/**
 * The mean score of one who has learnt from all other questions which form is right: a conditional logit on the
 * features, fitted by gradient ascent with a small L2 penalty, each question left out in its turn.
 */
export function learntGuess(sets: readonly ChoiceSet[], features: readonly (readonly Features[])[]): number {
  const scaled = scale(features);
  const fits = new Map<string, readonly number[]>();
  return mean(
    sets.map((set, index) => {
      const weights = fits.get(set.question) ?? fit(sets, scaled, set.question);
      fits.set(set.question, weights);
      return scoreOf(
        set,
        (scaled[index] ?? []).map((values) => dot(values, weights)),
      );
    }),
  );
}

/** Each feature divided by its standard deviation over all choices. */
function scale(features: readonly (readonly Features[])[]): number[][][] {
  const all = features.flat();
  const deviations = learntFrom.map((name) => {
    const middle = mean(all.map((each) => each[name]));
    return Math.sqrt(mean(all.map((each) => (each[name] - middle) ** 2))) || 1;
  });
  return features.map((set) => set.map((each) => learntFrom.map((name, at) => each[name] / (deviations[at] ?? 1))));
}

function fit(sets: readonly ChoiceSet[], scaled: readonly (readonly number[][])[], without: string): number[] {
  let weights = learntFrom.map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => -penalty * weight * sets.length);
    for (const [index, { question, choices }] of sets.entries()) {
      if (question === without) continue;
      const values = scaled[index] ?? [];
      const odds = values.map((each) => Math.exp(dot(each, weights)));
      const sum = odds.reduce((total, each) => total + each, 0);
      const keys = choices.filter(({ key }) => key).length;
      for (const [at, choice] of choices.entries()) {
        const error = (choice.key ? 1 / keys : 0) - (odds[at] ?? 0) / sum;
        for (const [name, value] of (values[at] ?? []).entries()) {
          gradient[name] = (gradient[name] ?? 0) + error * value;
        }
      }
    }
    weights = weights.map((weight, name) => weight + (stepSize * (gradient[name] ?? 0)) / sets.length);
  }
  return weights;
}

function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}
