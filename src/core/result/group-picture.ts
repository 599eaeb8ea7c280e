import type { Pool } from '../numbers/numbers.ts';
import type { ResultAnswer } from './answers.ts';
import { discrimination, lowerMedian, sizeOf, type Discrimination } from './statistics.ts';

/** The first answers of one person. */
export type PersonAnswers = readonly ResultAnswer[];

/** What people chose at first, and how many of them. */
export interface Pick {
  /** The letters or numbers of an answer, as the question's file has them. */
  readonly text: string;
  readonly count: number;
  /** How many of them were sure. */
  readonly sure: number;
  readonly right: boolean;
}

/** How a group answered one question at first. */
export interface QuestionPicture {
  readonly question: string;
  readonly pool: Pool;
  /** How many answered it. */
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  /** Wrong and sure. */
  readonly sure: number;
  /** Right and guessed. */
  readonly guessed: number;
  /** Wrong at first, right later; known of practice alone. */
  readonly later: number;
  /** What was chosen by most comes first. */
  readonly picks: readonly Pick[];
  /** Only for 30 people or more. */
  readonly discrimination: Discrimination | undefined;
}

/**
 * How a group answered each question that anybody answered, in the order of the course.
 * @param questions ids in that order
 * @param textOf an answer as letters or numbers
 */
export function picturesOf(
  people: readonly PersonAnswers[],
  questions: readonly string[],
  textOf: (answer: ResultAnswer) => string,
): QuestionPicture[] {
  const byQuestion = new Map<string, { answer: ResultAnswer; rest: number | undefined }[]>();
  for (const answers of people)
    for (const answer of answers) {
      const list = byQuestion.get(answer.question) ?? [];
      byQuestion.set(answer.question, [...list, { answer, rest: restOf(answer, answers) }]);
    }
  return questions.flatMap((question) => {
    const given = byQuestion.get(question);
    return given ? [pictureOf(question, given, textOf)] : [];
  });
}

/** The share right of all other questions that the same quiz asked a person; undefined where it asked no other. */
function restOf(answer: ResultAnswer, answers: PersonAnswers): number | undefined {
  const others = answers.filter(({ pool, question }) => pool === answer.pool && question !== answer.question);
  return others.length === 0 ? undefined : others.filter(({ right }) => right).length / others.length;
}

function pictureOf(
  question: string,
  given: readonly { readonly answer: ResultAnswer; readonly rest: number | undefined }[],
  textOf: (answer: ResultAnswer) => string,
): QuestionPicture {
  const answers = given.map(({ answer }) => answer);
  const count = (which: (answer: ResultAnswer) => boolean): number => answers.filter(which).length;
  const picks = [...Map.groupBy(answers, textOf)].map(([text, of]) => ({
    text,
    count: of.length,
    sure: of.filter(({ confidence }) => confidence === 'sure').length,
    right: of[0]?.right === true,
  }));
  const pairs = given.flatMap(({ answer, rest }) => (rest === undefined ? [] : { item: Number(answer.right), rest }));
  return {
    question,
    pool: answers[0]?.pool ?? '',
    n: answers.length,
    right: count(({ right }) => right),
    wrong: count(({ right }) => !right),
    sure: count(({ right, confidence }) => !right && confidence === 'sure'),
    guessed: count(({ right, confidence }) => right && confidence === 'guess'),
    later: count(({ later }) => later !== undefined),
    picks: picks.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
    discrimination: discrimination(pairs),
  };
}

/** What there is to look at. The first kind that fits a question is said of it. */
export const findingKinds = ['sureLater', 'sure', 'lure', 'corrected', 'spread', 'guessed', 'look'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly picture: QuestionPicture;
  /** The wrong answer that most chose; none where each person answered in another way. */
  readonly lure: Pick | undefined;
  /** How many different wrong answers there were. */
  readonly ways: number;
}

/** Fewer people say nothing. */
const least = 3;

/** How many people a finding is about. */
export function countOf({ kind, picture, lure }: Finding): number {
  if (kind === 'sure') return picture.sure;
  if (kind === 'lure') return lure?.count ?? picture.wrong;
  return kind === 'guessed' ? picture.guessed : picture.wrong;
}

/**
 * What a trainer should look at first.
 * @param pictures in the order of the course
 */
export function findingsOf(pictures: readonly QuestionPicture[]): Finding[] {
  return pictures
    .flatMap((picture) => findingOf(picture) ?? [])
    .toSorted((a, b) => rank(a.kind) - rank(b.kind) || countOf(b) - countOf(a) || b.picture.wrong - a.picture.wrong);
}

/** What went wrong later right is as urgent as what stayed wrong. */
const rank = (kind: FindingKind): number => Math.max(0, findingKinds.indexOf(kind) - 1);

function findingOf(picture: QuestionPicture): Finding | undefined {
  const { n, right, wrong, sure, guessed, later, picks, discrimination: separates } = picture;
  if (sizeOf(n) === 'too-few') return undefined;
  const wrongPicks = picks.filter((pick) => !pick.right);
  const [top] = wrongPicks;
  const lure = top && top.count > 1 ? top : undefined;
  const as = (kind: FindingKind): Finding => ({ kind, picture, lure, ways: wrongPicks.length });
  const corrected = wrong > 0 && later / wrong >= 0.8;
  if (sure >= least && sure >= n / 2) return as(corrected ? 'sureLater' : 'sure');
  if (lure && lure.count >= least && lure.count >= 0.4 * n) return as('lure');
  if (wrong > n / 2 && corrected) return as('corrected');
  if (wrong >= least - 1 && wrong >= n / 2) return as('spread');
  if (guessed >= least && guessed >= right / 2) return as('guessed');
  return separates?.separates === 'look' ? as('look') : undefined;
}

/** The final quiz of a group: who has taken it, who passed, and where they stand. */
export interface FinalPicture {
  readonly taken: number;
  readonly passed: number;
  /** Points of the person in the middle, of an even number the lower one. */
  readonly middle: number | undefined;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
}

/** @param mastery the share of points that passes */
export function finalPicture(
  finals: readonly { readonly raw: number; readonly max: number }[],
  mastery: number,
): FinalPicture {
  const points = finals.map(({ raw }) => raw);
  return {
    taken: finals.length,
    passed: finals.filter(({ raw, max }) => raw / max >= mastery).length,
    middle: lowerMedian(points),
    lowest: points.length > 0 ? Math.min(...points) : undefined,
    highest: points.length > 0 ? Math.max(...points) : undefined,
  };
}

/** Before and after of one objective: of those who were asked about it in both quizzes, how many were right. */
export interface BeforeAfter {
  readonly objective: string;
  readonly n: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Compares two quizzes by objective, for those who took both.
 * @param objectiveOf the objective of a question
 */
export function beforeAfter(
  people: readonly PersonAnswers[],
  quizzes: { readonly before: Pool; readonly after: Pool },
  objectives: readonly string[],
  objectiveOf: (question: string) => string | undefined,
): BeforeAfter[] {
  return objectives.flatMap((objective) => {
    const both = people.flatMap((answers) => {
      const about = answers.filter(({ question }) => objectiveOf(question) === objective);
      const [before, after] = [quizzes.before, quizzes.after].map((quiz) => about.filter(({ pool }) => pool === quiz));
      const allRight = (of: PersonAnswers | undefined): boolean => of?.every(({ right }) => right) === true;
      return before?.length && after?.length ? { before: allRight(before), after: allRight(after) } : [];
    });
    const count = (when: 'before' | 'after'): number => both.filter((person) => person[when]).length;
    return both.length === 0 ? [] : [{ objective, n: both.length, before: count('before'), after: count('after') }];
  });
}
