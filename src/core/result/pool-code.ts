import { practice } from '../numbers/numbers.ts';
import { confidences } from '../progress/record.ts';
import type { Later, ResultAnswer } from './answers.ts';
import type { CodedQuestion } from './coded-course.ts';
import type { DigitReader, DigitWriter } from './digits.ts';
import { finalQuiz } from './result.ts';
import { choose, subsetNumber, subsetOf } from './subset.ts';

/** What became of a practice question after its first answer. */
export const laters: readonly (Later | undefined)[] = [undefined, 'second', 'later'];

/** How many of a pool's questions were answered; only where some were, it is said how many. */
const amounts = ['none', 'all', 'some'] as const;
/** Of the final quiz also: as many as its points are of, and as many of them right. */
const finalAmounts = [...amounts, 'as-points'] as const;
/** Whether people said how sure they were: never, always, at times. */
const saidBases = [1, confidences.length, confidences.length + 1] as const;

/** Points of a quiz: questions right, and of how many. */
export interface Points {
  readonly raw: number;
  readonly max: number;
}

/** The points that say something of a pool: those of the final quiz, where it has as many questions. */
export const pointsOf = (questions: readonly CodedQuestion[], points: Points | undefined): Points | undefined =>
  questions[0]?.pool === finalQuiz && points && points.max <= questions.length ? points : undefined;

/** An answer with its code, as a pool writes it. */
interface Coded {
  readonly answer: ResultAnswer;
  readonly code: number;
  readonly question: CodedQuestion;
  /** Whether its code is the one that stands for what is right. */
  readonly isKey: boolean;
}

/** Writes the answers to the questions of a pool. @param points that say something of it (see {@link pointsOf}) */
export function putPool(
  digits: DigitWriter,
  questions: readonly CodedQuestion[],
  answers: readonly ResultAnswer[],
  points: Points | undefined,
): void {
  const coded = new Map<number, Coded>();
  for (const [place, question] of questions.entries()) {
    const answer = answers.find((each) => each.question === question.id);
    const code = answer && question.now?.codeOf(answer.response);
    if (answer && code !== undefined)
      coded.set(place, { answer, code, question, isKey: code === question.now?.rightCode });
  }
  const given = [...coded.values()];
  const keys = given.flatMap(({ isKey }, at) => (isKey ? [at] : []));
  const asPoints = points?.max === given.length && points.raw === keys.length && given.length > 0;
  putCount(digits, { count: given.length, of: questions.length, asPoints }, points);
  digits.put(subsetNumber(new Set(coded.keys()), questions.length), choose(questions.length, given.length));
  if (given.length === 0) return;
  if (!asPoints) digits.put(keys.length, given.length + 1);
  digits.put(subsetNumber(new Set(keys), given.length), choose(given.length, keys.length));
  const said = given.filter(({ answer }) => answer.confidence).length;
  const saying = said === 0 ? 0 : said === given.length ? 1 : 2;
  digits.put(saying, saidBases.length);
  for (const { answer, code, question, isKey } of given) {
    if (!isKey) digits.put(withoutKey(code, question), question.codes - 1);
    // The last digit says that nothing was said.
    const { confidence } = answer;
    if (saying > 0) digits.put(confidence ? confidences.indexOf(confidence) : confidences.length, saidBases[saying]);
    if (!isKey && answer.pool === practice) digits.put(laters.indexOf(answer.later), laters.length);
  }
}

/** How many of a pool's questions were answered. */
function putCount(
  digits: DigitWriter,
  { count, of, asPoints }: { readonly count: number; readonly of: number; readonly asPoints: boolean },
  points: Points | undefined,
): void {
  const amount = asPoints ? 'as-points' : count === 0 ? 'none' : count === of ? 'all' : 'some';
  digits.put(finalAmounts.indexOf(amount), points ? finalAmounts.length : amounts.length);
  if (amount === 'some') digits.put(count - 1, of - 1);
}

function takeCount(
  digits: DigitReader,
  of: number,
  points: Points | undefined,
): readonly [count: number, asPoints: boolean] {
  const amount = finalAmounts[digits.take(points ? finalAmounts.length : amounts.length)];
  if (amount === 'as-points') return [points?.max ?? 0, true];
  return [amount === 'some' ? digits.take(of - 1) + 1 : amount === 'all' ? of : 0, false];
}

/** The code of an answer that is not the key, among all such. A question that has left has its key at 0. */
const withoutKey = (code: number, { now }: CodedQuestion): number => (code > (now?.rightCode ?? 0) ? code - 1 : code);
/** The inverse of {@link withoutKey}. */
export const withKey = (code: number, { now }: CodedQuestion): number =>
  code >= (now?.rightCode ?? 0) ? code + 1 : code;

/** Reads what {@link putPool} wrote, of the same questions and points. @throws on anything else */
export function takePool(
  digits: DigitReader,
  questions: readonly CodedQuestion[],
  points: Points | undefined,
): ResultAnswer[] {
  const [count, asPoints] = takeCount(digits, questions.length, points);
  const places = subsetOf(digits.takeBig(choose(questions.length, count)), questions.length, count);
  if (count === 0) return [];
  const right = asPoints ? (points?.raw ?? 0) : digits.take(count + 1);
  const keys = new Set(subsetOf(digits.takeBig(choose(count, right)), count, right));
  const sayBase = saidBases[digits.take(saidBases.length)] ?? 1;
  return places.flatMap((place, at): ResultAnswer | never[] => {
    const question = questions[place];
    if (!question) throw new RangeError(`no question ${place}`);
    const isKey = keys.has(at);
    const code = isKey ? question.now?.rightCode : withKey(digits.take(question.codes - 1), question);
    const confidence = sayBase === 1 ? undefined : confidences[digits.take(sayBase)];
    const later = !isKey && question.pool === practice ? laters[digits.take(laters.length)] : undefined;
    return answerOf(question, code, { ...(confidence && { confidence }), ...(later && { later }) });
  });
}

/** An answer to a question by its code; none to one that has left, or means something else now. */
export function answerOf(
  { pool, id, now }: CodedQuestion,
  code: number | undefined,
  more: Pick<ResultAnswer, 'confidence' | 'later'>,
): ResultAnswer | never[] {
  const response = code === undefined ? undefined : now?.responseOf(code);
  if (!now || response === undefined) return [];
  return { pool, question: id, response, right: code === now.rightCode || now.isRight(response), ...more };
}
