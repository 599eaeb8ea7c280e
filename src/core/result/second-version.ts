import { practice } from '../numbers/numbers.ts';
import { confidences } from '../progress/record.ts';
import type { ResultAnswer } from './answers.ts';
import { codedLessons, type CodedCourse, type CodedQuestion } from './coded-course.ts';
import { bases, courseNumber, longestName, most, poolsIn, timeOfDay, withObjectives } from './compact.ts';
import { DigitReader } from './digits.ts';
import { answerOf, laters, withKey } from './pool-code.ts';
import type { Result } from './result.ts';
import { choose, subsetOf } from './subset.ts';

/**
 * Reads a result of the second version: the digits of the present one (`compact.ts`), with names as bytes, a bit for
 * each lesson, and a bit for each answer that says whether it is right.
 * @returns `course` for a result of another course
 * @throws on anything else
 */
export function readSecondVersion(bytes: Uint8Array, course: CodedCourse): Result | 'course' {
  const digits = new DigitReader(bytes);
  if (digits.take(bases.course) !== courseNumber(course.id)) return 'course';
  const count = digits.takeAny(bases.entries, most.entries);
  const made = timeOfDay(digits.take(bases.day));
  const letters = Array.from({ length: digits.take(longestName + 1) }, () => digits.take(256));
  const name = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(letters));
  const max = digits.take(2) === 1 ? digits.takeAny(bases.points, most.points) : undefined;
  const final = max === undefined ? undefined : { raw: digits.take(max + 1), max, begun: made };
  const hasAnswers = digits.take(2) === 1;
  const told = { name, made, final, tried: [], missed: [] };
  if (count > course.entries.length) return { ...told, completed: [], without: 'edition' };
  const entries = course.entries.slice(0, count);
  const completed = codedLessons(entries).flatMap(({ id }) => (digits.take(2) === 1 ? id : []));
  const answers = hasAnswers ? poolsIn(entries).flatMap((questions) => takePool(digits, questions)) : undefined;
  if (!digits.atEnd) throw new RangeError('more digits than a result has');
  return answers
    ? withObjectives({ ...told, completed, answers }, entries)
    : { ...told, completed, without: 'answers' };
}

function takePool(digits: DigitReader, questions: readonly CodedQuestion[]): ResultAnswer[] {
  const count = digits.take(questions.length + 1);
  const places = subsetOf(digits.takeBig(choose(questions.length, count)), questions.length, count);
  return places.flatMap((place): ResultAnswer | never[] => {
    const question = questions[place];
    if (!question) throw new RangeError(`no question ${place}`);
    const isKey = digits.take(2) === 0;
    const code = isKey ? (question.now?.rightCode ?? 0) : withKey(digits.take(question.codes - 1), question);
    const confidence = confidences[digits.take(confidences.length + 1) - 1];
    const later = question.pool === practice ? laters[digits.take(laters.length)] : undefined;
    return answerOf(question, code, { ...(confidence && { confidence }), ...(later && { later }) });
  });
}
