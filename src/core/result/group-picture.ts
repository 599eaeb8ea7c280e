import type { Pool } from '../numbers/numbers.ts';
import type { ResultAnswer } from './answers.ts';
import { discrimination, lowerMedian, sizeOf, type Discrimination, type ScorePair } from './statistics.ts';
import { isPassed } from '../quiz/pass.ts';

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

/** What is counted of one question while a group's answers come in. */
interface Tally {
  readonly pool: Pool;
  readonly counts: Record<'n' | 'right' | 'sure' | 'guessed' | 'later', number>;
  readonly picks: Map<string, { count: number; sure: number; right: boolean }>;
  readonly pairs: ScorePair[];
}

/** Counts a group's answers, one person after the other. */
export class GroupTally {
  readonly #tallies = new Map<string, Tally>();
  readonly #textOf: (answer: ResultAnswer) => string;

  /** @param textOf an answer as letters or numbers */
  constructor(textOf: (answer: ResultAnswer) => string) {
    this.#textOf = textOf;
  }

  /** Counts the answers of one more person. */
  add(answers: PersonAnswers): void {
    const points = new Map<Pool, { right: number; n: number }>();
    for (const { pool, right } of answers) {
      const of = points.get(pool) ?? { right: 0, n: 0 };
      points.set(pool, { right: of.right + Number(right), n: of.n + 1 });
    }
    for (const answer of answers) this.#count(answer, points.get(answer.pool) ?? { right: 0, n: 0 });
  }

  /** @param points of the person in the quiz that asked the question */
  #count(answer: ResultAnswer, points: { readonly right: number; readonly n: number }): void {
    const { question, pool, right, confidence, later } = answer;
    const tally: Tally = this.#tallies.get(question) ?? {
      pool,
      counts: { n: 0, right: 0, sure: 0, guessed: 0, later: 0 },
      picks: new Map(),
      pairs: [],
    };
    this.#tallies.set(question, tally);
    const { counts, picks, pairs } = tally;
    counts.n += 1;
    counts.right += Number(right);
    counts.sure += Number(!right && confidence === 'sure');
    counts.guessed += Number(right && confidence === 'guess');
    counts.later += Number(later !== undefined);
    const text = this.#textOf(answer);
    const pick = picks.get(text) ?? { count: 0, sure: 0, right };
    picks.set(text, { ...pick, count: pick.count + 1, sure: pick.sure + Number(confidence === 'sure') });
    // Where the quiz asked no other question, nothing is left to compare with.
    if (points.n > 1) pairs.push({ item: Number(right), rest: (points.right - Number(right)) / (points.n - 1) });
  }

  /**
   * How the group answered each question that anybody answered, in the order of the course.
   * @param questions ids in that order
   */
  pictures(questions: readonly string[]): QuestionPicture[] {
    return questions.flatMap((question): QuestionPicture | never[] => {
      const tally = this.#tallies.get(question);
      if (!tally) return [];
      const { pool, counts, picks, pairs } = tally;
      return {
        question,
        pool,
        ...counts,
        wrong: counts.n - counts.right,
        picks: [...picks]
          .map(([text, pick]) => ({ text, ...pick }))
          .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
        discrimination: discrimination(pairs),
      };
    });
  }
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
    passed: finals.filter((each) => isPassed(each, mastery)).length,
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
  const counts = new Map<string, { n: number; before: number; after: number }>();
  for (const answers of people) {
    const before = rightByObjective(answers, quizzes.before, objectiveOf);
    const after = rightByObjective(answers, quizzes.after, objectiveOf);
    for (const [objective, right] of before) {
      const rightLater = after.get(objective);
      if (rightLater === undefined) continue;
      const so = counts.get(objective) ?? { n: 0, before: 0, after: 0 };
      counts.set(objective, {
        n: so.n + 1,
        before: so.before + Number(right),
        after: so.after + Number(rightLater),
      });
    }
  }
  return objectives.flatMap((objective) => {
    const count = counts.get(objective);
    return count ? [{ objective, ...count }] : [];
  });
}

/** Whether a person was right about an objective in a quiz: in all of its questions that they answered. */
function rightByObjective(
  answers: PersonAnswers,
  quiz: Pool,
  objectiveOf: (question: string) => string | undefined,
): Map<string, boolean> {
  const right = new Map<string, boolean>();
  for (const answer of answers) {
    const objective = answer.pool === quiz ? objectiveOf(answer.question) : undefined;
    if (objective !== undefined) right.set(objective, answer.right && right.get(objective) !== false);
  }
  return right;
}
