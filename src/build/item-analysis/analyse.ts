import type { Question } from '../../schemas/quiz.ts';
import type { QuestionWords } from '../../schemas/question-words.ts';
import { choiceSetsOf, type ChoiceSet } from './choice-set.ts';
import { cuesOf, noCues, type Cues } from './cues.ts';
import { featuresOf } from './features.ts';
import {
  cueGates,
  deadSceneGates,
  echoGates,
  guesserGates,
  languageGates,
  lengthGates,
  orderGates,
  placeGate,
  proposalGates,
  stemGates,
  type Gate,
  type Slice,
} from './gates.ts';
import { orderChain } from './order-chain.ts';

/** All questions of a course, with where each is asked. */
export interface Bank {
  readonly languages: readonly string[];
  readonly final: readonly Question[];
  readonly preTest: readonly Question[];
  readonly lessons: readonly Question[];
  readonly words: QuestionWords;
  /** By language, the prose of all lessons. */
  readonly prose: ReadonlyMap<string, string>;
}

/** Syllables or words in a row that make an echo of a lesson; six unless the language is written in syllables. */
const runs: Readonly<Record<string, number>> = { vi: 7 };
const usualRun = 6;
/** Fewer in a row give a key away to somebody who has it among the choices. */
const lessInStem = 1;

/**
 * Measures what could be scored by reading only the form of the choices, and whether the languages of the course
 * ask the same. @returns every measure with its bounds, see `passes`
 */
export function analyse(bank: Bank): Gate[] {
  const { languages } = bank;
  const all = [...bank.final, ...bank.preTest, ...bank.lessons];
  const sets = all.flatMap(choiceSetsOf);
  const live = sets.filter(({ choices }) => !choices.every(({ key }) => key));
  const cues = new Map(languages.map((language) => [language, cuesIn(bank.words, language)]));
  const finalIds = new Set(bank.final.map(({ id }) => id));
  const single = live.filter(({ kind }) => kind === 'single');
  const slices = [
    sliceOf(
      'final: single',
      single.filter(({ question }) => finalIds.has(question)),
      cues,
    ),
    sliceOf('all single', single, cues),
    sliceOf('single + scenes', live, cues),
  ];
  const whole = slices.at(-1);
  return [
    ...slices.flatMap((slice) => [...lengthGates(slice), ...cueGates(slice), ...guesserGates(slice)]),
    ...placeGate(live),
    ...deadSceneGates(sets),
    ...all.flatMap((question) =>
      question.type === 'order'
        ? [...cues].flatMap(([language, each]) =>
            orderGates(
              question.id,
              language,
              orderChain(
                question.steps.map(({ text }) => text[language] ?? ''),
                each,
              ),
            ),
          )
        : [],
    ),
    ...[...cues].flatMap(([language, each]) => proposalGates(live, language, each)),
    ...languages.slice(1).flatMap((language) => (whole ? languageGates(whole, [languages[0] ?? '', language]) : [])),
    ...languages.flatMap((language) =>
      echoGates(keysOf(all, language), bank.prose.get(language) ?? '', language, runs[language] ?? usualRun),
    ),
    ...languages.flatMap((language) =>
      stemGates(
        keysOf(bank.final, language),
        bank.final.map(({ id, objective, prompt }) => ({ id, objective, text: prompt[language] ?? '' })),
        language,
        (runs[language] ?? usualRun) - lessInStem,
      ),
    ),
  ];
}

function cuesIn(words: QuestionWords, language: string): Cues {
  const own = words[language];
  return own ? cuesOf(own) : noCues;
}

function sliceOf(name: string, sets: readonly ChoiceSet[], cues: ReadonlyMap<string, Cues>): Slice {
  const features = new Map(
    [...cues].map(([language, each]) => [language, sets.map((set) => featuresOf(set, language, each))] as const),
  );
  return { name, sets, features };
}

function keysOf(questions: readonly Question[], language: string): { id: string; objective: string; text: string }[] {
  return questions.flatMap((question) =>
    question.type === 'single-choice' || question.type === 'multiple-choice'
      ? question.choices
          .filter(({ id }) => question.correctChoices.includes(id))
          .map(({ text }) => ({ id: question.id, objective: question.objective, text: text[language] ?? '' }))
      : [],
  );
}
