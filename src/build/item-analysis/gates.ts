import { chanceError, chanceOf, mean, type ChoiceSet } from './choice-set.ts';
import { proposals, wordsOf, type Cues, type Proposal } from './cues.ts';
import type { Features } from './features.ts';
import { guess, learntGuess, rules, scoreOf } from './guessers.ts';
import type { OrderChain } from './order-chain.ts';

/** Questions that are judged together. */
export interface Slice {
  readonly name: string;
  readonly sets: readonly ChoiceSet[];
  /** By language, the features of each set. */
  readonly features: ReadonlyMap<string, readonly (readonly Features[])[]>;
}

/** One measure with what is accepted of it. */
export interface Gate {
  /** Number of the rule, as `A3`. */
  readonly rule: GateRule;
  readonly slice: string;
  /** Undefined when the measure is of all languages. */
  readonly language?: string | undefined;
  /** What was measured, as `longest`, or the name of a guesser. */
  readonly measure: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Ids of the questions that bring the value about. */
  readonly questions: readonly string[];
}

export type GateRule =
  'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'A9' | 'A10' | 'A11' | 'A12' | 'A13' | 'A14';

/** Whether the value lies within its bounds. */
export function passes({ value, least, most }: Gate): boolean {
  return value >= least - 1e-9 && value <= most + 1e-9;
}

/** Fewer sets say too little. */
const enoughSets = 15;
const enoughScenes = 9;
const enoughOccurrences = 8;
const enoughForProposals = 40;

/** A1, A2: the key is neither too often nor too seldom the longest or the shortest choice. */
export function lengthGates(slice: Slice): Gate[] {
  return eachLanguage(slice, (language, features) => {
    const measure = (rule: GateRule, name: string, least: number, value: (features: Features) => number): Gate => ({
      rule,
      slice: slice.name,
      language,
      measure: name,
      value: guess(slice.sets, features, value),
      least,
      most: 0.45,
      questions: slice.sets
        .filter((set, index) => scoreOf(set, (features[index] ?? []).map(value)) > 0)
        .map(({ id }) => id),
    });
    return [
      measure('A1', 'longest', 0.25, ({ length }) => length),
      measure('A2', 'shortest', 0.2, ({ length }) => -length),
    ];
  });
}

/** A3, A4, A5: keys and lures give reasons, allow no exception, repeat the stem equally often. */
export function cueGates(slice: Slice): Gate[] {
  return eachLanguage(slice, (language, features) => {
    const gap = (rule: GateRule, name: string, bound: number, value: (features: Features) => number): Gate => {
      const of = (key: boolean): number =>
        mean(
          slice.sets.flatMap(({ choices }, index) =>
            (features[index] ?? []).filter((_, at) => choices[at]?.key === key).map(value),
          ),
        );
      return {
        rule,
        slice: slice.name,
        language,
        measure: name,
        value: of(true) - of(false),
        least: -bound,
        most: bound,
        questions: slice.sets
          .filter(({ choices }, index) =>
            (features[index] ?? []).some((each, at) => value(each) > 0 && choices[at]?.key === of(true) > of(false)),
          )
          .map(({ id }) => id),
      };
    };
    return [
      gap('A3', 'reason clause, keys less lures', 0.1, ({ reason }) => reason),
      gap('A4', 'absolute words, keys less lures', 0.12, ({ absolute }) => Math.min(1, absolute)),
      gap('A5', 'words of the stem, keys less lures', 0.08, ({ overlap }) => overlap),
    ];
  });
}

/** A6: the best choice of a scene stands at every place alike. */
export function placeGate(sets: readonly ChoiceSet[]): Gate[] {
  const scenes = sets.filter(({ kind, choices }) => kind === 'scene' && choices.filter(({ key }) => key).length === 1);
  if (scenes.length < enoughScenes) return [];
  const places = Map.groupBy(scenes, ({ choices }) => choices.findIndex(({ key }) => key));
  const [place, fullest] = [...places].reduce((most, each) => (each[1].length > most[1].length ? each : most));
  return [
    {
      rule: 'A6',
      slice: 'scenes',
      measure: `best choice at place ${place + 1}`,
      value: fullest.length / scenes.length,
      least: 0,
      most: 0.45,
      questions: fullest.map(({ id }) => id),
    },
  ];
}

/** A7: a scene in which every choice keeps the best score open tests nothing. */
export function deadSceneGates(sets: readonly ChoiceSet[]): Gate[] {
  return sets
    .filter(({ choices }) => choices.every(({ key }) => key))
    .map(({ id }) => ({
      rule: 'A7',
      slice: 'scenes',
      measure: 'choices that lose nothing',
      value: 1,
      least: 0,
      most: 0,
      questions: [id],
    }));
}

/** A8: the steps of an order question stand alone. */
export function orderGates(question: string, language: string, { anaphora, begins, solved }: OrderChain): Gate[] {
  const gate = (measure: string, value: number, most: number): Gate => ({
    rule: 'A8',
    slice: 'order',
    language,
    measure,
    value,
    least: 0,
    most,
    questions: [question],
  });
  return [
    gate('steps that begin with a word that points back', begins, 0),
    gate('steps with a word that points back', anaphora, 1),
    gate('score of one who chains shared words', solved, 0.5),
  ];
}

/** A9: nobody who reads only the form scores far above chance. */
export function guesserGates(slice: Slice): Gate[] {
  const bound = chanceOf(slice.sets) + Math.max(0.12, 2.33 * chanceError(slice.sets));
  return eachLanguage(slice, (language, features) => {
    const gate = (measure: string, value: number): Gate => ({
      rule: 'A9',
      slice: slice.name,
      language,
      measure,
      value,
      least: 0,
      most: bound,
      questions: [],
    });
    return [
      ...Object.entries(rules).map(([name, rule]) => ({
        ...gate(name, guess(slice.sets, features, rule)),
        questions: slice.sets
          .filter((set, index) => scoreOf(set, (features[index] ?? []).map(rule)) === 1)
          .map(({ id }) => id),
      })),
      gate('learnt from form, each question left out', learntGuess(slice.sets, features)),
    ];
  });
}

/** A10: what a choice proposes does not tell whether it is right. */
export function proposalGates(sets: readonly ChoiceSet[], language: string, cues: Cues): Gate[] {
  if (sets.length < enoughForProposals) return [];
  return proposals.flatMap((proposal) => {
    const saying = sets.flatMap(({ id, choices }) =>
      choices.filter(({ text }) => cues.proposals[proposal](text[language] ?? '') > 0).map(({ key }) => ({ id, key })),
    );
    if (saying.length < enoughOccurrences) return [];
    return [proposalGate(proposal, language, saying)];
  });
}

function proposalGate(
  proposal: Proposal,
  language: string,
  saying: readonly { readonly id: string; readonly key: boolean }[],
): Gate {
  const right = saying.filter(({ key }) => key);
  const value = right.length / saying.length;
  const most = proposal === 'conciliatory' ? 0.5 : 0.55;
  return {
    rule: 'A10',
    slice: 'single + scenes',
    language,
    measure: `right when it says: ${proposal}`,
    value,
    least: 0.15,
    most,
    questions: (value > most ? right : saying.filter(({ key }) => !key)).map(({ id }) => id),
  };
}

/** A11, A12: choices have the same form in two languages. */
export function languageGates(slice: Slice, [first, second]: readonly [string, string]): Gate[] {
  const { sets, features } = slice;
  if (sets.length < enoughSets) return [];
  const of = (language: string, index: number): readonly Features[] => features.get(language)?.[index] ?? [];
  const choices = sets.flatMap(({ id }, index) =>
    of(first, index).map(({ reason }, at) => ({ id, differs: reason !== of(second, index)[at]?.reason })),
  );
  const lengths = sets.map((set, index) => {
    const [a, b] = [first, second].map((language) =>
      scoreOf(
        set,
        of(language, index).map(({ length }) => length),
      ),
    );
    return { id: set.id, differs: a !== b };
  });
  const gate = (
    rule: GateRule,
    measure: string,
    most: number,
    all: readonly { readonly id: string; readonly differs: boolean }[],
  ): Gate => {
    const differing = all.filter(({ differs }) => differs);
    return {
      rule,
      slice: slice.name,
      language: `${first}, ${second}`,
      measure,
      value: differing.length / all.length,
      least: 0,
      most,
      questions: [...new Set(differing.map(({ id }) => id))],
    };
  };
  return [
    gate('A11', 'reason clause in one language only', 0.1, choices),
    gate('A12', 'key longest in one language only', 0.25, lengths),
  ];
}

/**
 * A13: no key repeats a run of words of a lesson.
 * @param run words in a row: seven syllables of Vietnamese say as much as six words of English
 */
export function echoGates(keys: readonly Told[], lessons: string, language: string, run: number): Gate[] {
  return keys.flatMap(({ id, text }) => {
    const echo = echoOf(text, lessons, run);
    if (echo === undefined) return [];
    const measure = `repeats “${echo}”`;
    return [{ rule: 'A13', slice: 'keys', language, measure, value: 1, least: 0, most: 0, questions: [id] }];
  });
}

/** A text of a question, with the question's id. */
interface Told {
  readonly id: string;
  readonly text: string;
}

/** The same with what the question tests. */
interface ToldOf extends Told {
  readonly objective: string;
}

/**
 * A14: no stem tells the key of another question. Two on one objective are not asked together in a first sitting.
 * @param run words in a row that give a key away
 */
export function stemGates(keys: readonly ToldOf[], stems: readonly ToldOf[], language: string, run: number): Gate[] {
  return keys.flatMap((key) =>
    stems.flatMap((stem): Gate[] => {
      const echo = stem.objective === key.objective ? undefined : echoOf(key.text, stem.text, run);
      if (echo === undefined) return [];
      const measure = `a stem tells “${echo}”`;
      const questions = [stem.id, key.id];
      return [{ rule: 'A14', slice: 'final', language, measure, value: 1, least: 0, most: 0, questions }];
    }),
  );
}

/** The first run of so many words of a text that stands in another. */
function echoOf(text: string, other: string, run: number): string | undefined {
  const words = wordsOf(text);
  const taught = ` ${wordsOf(other).join(' ')} `;
  return words
    .map((_, index) => words.slice(index, index + run))
    .find((each) => each.length === run && taught.includes(` ${each.join(' ')} `))
    ?.join(' ');
}

function eachLanguage(
  slice: Slice,
  gates: (language: string, features: readonly (readonly Features[])[]) => Gate[],
): Gate[] {
  if (slice.sets.length < enoughSets) return [];
  return [...slice.features].flatMap(([language, features]) => gates(language, features));
}
