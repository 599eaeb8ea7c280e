import { fingerprint } from '../fingerprint.ts';
import { inDeedOrder, latestOf } from '../progress/order.ts';
import {
  at,
  emptyProgress,
  type Attempt,
  type Entries,
  type LessonProgress,
  type Progress,
  type QuestionProgress,
  type Sitting,
} from '../progress/record.ts';
import { bestSitting } from '../result/result.ts';
import { lastSitting } from '../quiz/sitting.ts';
import type { LmsCourse, LmsQuestion } from './course.ts';
import { firstAnswer } from './report.ts';
import { numberText, SignReader, signOf } from './varint.ts';

/** Stands between the sections. */
const end = '.';
/** Stands for questions without an answer, before how many they are. */
const none = '!';

/** Stands for the device in what comes from a platform. */
export const platformDevice = 'platform';

/** One sign that tells a question from one of another meaning, or with other answers, in 63 of 64 cases. */
const checkOf = ({ id, meaning, parts }: LmsQuestion): number =>
  [...fingerprint(`${id} ${meaning} ${parts.join(' ')}`)].reduce((sum, sign) => (sum * 7 + sign.charCodeAt(0)) % 64, 0);

const steps = ['read', 'completed', 'passed'] as const;

/**
 * What matters most of a record in some hundred signs, for platforms that keep no more: how far each lesson is, the last
 * answer to each of its questions, the place, the plan, and of the quiz over the course the best sitting and the last
 * one. Everything stands at the place of its permanent number. Each answer has a sign by which it is known whether its
 * question is still the same.
 * @param room UTF-16 units: what does not fit is left out, sittings first and then answers; lessons always stay
 * @param now the time, ISO 8601 in UTC
 */
export function encodePositions(progress: Progress, course: LmsCourse, room: number, now: string): string {
  const lessons = lessonsText(progress, course);
  const sections = [
    lessons,
    placeText(progress, course, now),
    planText(progress, course, now),
    answersText(progress, course, now),
    ...sittingTexts(progress, course, now),
  ];
  const all = sections.join(end);
  if (all.length <= room) return all;
  const without = sections.slice(0, 4).join(end);
  return without.length <= room ? without : lessons.slice(0, room);
}

function lessonsText({ lessons }: Progress, course: LmsCourse): string {
  const byNumber = new Map(course.lessons.map(({ number, id }) => [number, id]));
  const last = Math.max(0, ...byNumber.keys());
  return Array.from({ length: last + 1 }, (_, number) => {
    const lesson = at(lessons, byNumber.get(number) ?? '');
    const bits = steps.map((step, bit) => (lesson?.[step] === undefined ? 0 : 2 << bit));
    return signOf(lesson ? bits.reduce((sum, bit) => sum + bit, 1) : 0);
  }).join('');
}

function placeText({ places }: Progress, { lessons }: LmsCourse, now: string): string {
  const place = latestOf(places, now)?.lesson;
  const lesson = lessons.find(({ id }) => id === place);
  return lesson ? numberText(lesson.number) : '';
}

function planText({ plans }: Progress, { lessons }: LmsCourse, now: string): string {
  const ids = latestOf(plans, now)?.lessons ?? [];
  return ids.map((id) => numberText(lessons.find((lesson) => lesson.id === id)?.number ?? 0)).join('');
}

const practised = ({ questions }: LmsCourse): readonly LmsQuestion[] =>
  questions.filter((question) => question.practised).toSorted((one, other) => one.number - other.number);

function answersText(progress: Progress, course: LmsCourse, now: string): string {
  let [text, next] = ['', 0];
  for (const question of practised(course)) {
    const history = at(at(progress.questions, question.id), question.meaning);
    const response = history && inDeedOrder(history.attempts, now).at(-1)?.response;
    const code = response === undefined ? undefined : question.codeOf(response);
    if (code === undefined) continue;
    if (question.number > next) text += none + numberText(question.number - next);
    text += signOf(checkOf(question)) + numberText(code);
    next = question.number + 1;
  }
  return text;
}

/** The best finished sitting, and the last one where it is another. */
function sittingTexts(progress: Progress, course: LmsCourse, now: string): string[] {
  const all = at(progress.sittings, course.quiz);
  const best = bestSitting(progress, course.quiz)?.begun;
  const last = lastSitting(all, now)?.begun;
  const begun = [...new Set([best, last])].filter((each) => each !== undefined);
  return begun.flatMap((each) => sittingText(each, at(all, each), course) ?? []);
}

function sittingText(begun: string, sitting: Sitting | undefined, { questions }: LmsCourse): string | undefined {
  if (!sitting) return undefined;
  const drawn = sitting.drawn.flatMap((id) => {
    const question = sitting.gone?.includes(id) ? undefined : questions.find((each) => each.id === id);
    if (!question) return [];
    const response = firstAnswer(sitting, id)?.response;
    const code = response === undefined ? undefined : question.codeOf(response);
    return `${numberText(question.number)}${signOf(checkOf(question))}${numberText(code === undefined ? 0 : code + 1)}`;
  });
  return numberText(Date.parse(begun)) + drawn.join('');
}

/**
 * Reads what {@link encodePositions} wrote, for the present course: what is no longer in it is left out.
 * @param saved when it was written, ISO 8601 in UTC: what it says was done by then
 * @param count how often the state was written: numbers what it says among what else is known
 * @throws RangeError where it is damaged
 */
export function decodePositions(text: string, course: LmsCourse, saved: string, count: number): Progress {
  const [lessons = '', place = '', plan = '', answers = '', ...sittings] = text.split(end);
  const stamp = { time: saved, n: Math.max(1, count), by: platformDevice };
  const lessonAt = new Map(course.lessons.map(({ number, id }) => [number, id]));
  const there = place === '' ? undefined : lessonAt.get(new SignReader(place).number());
  const planned = numbersIn(plan).flatMap((number) => lessonAt.get(number) ?? []);
  return {
    ...emptyProgress,
    lessons: lessonsFrom(lessons, lessonAt, saved),
    questions: answersFrom(answers, course, stamp),
    sittings: sittingsFrom(sittings, course, stamp),
    places: there === undefined ? {} : { [platformDevice]: { time: saved, lesson: there, n: stamp.n } },
    plans: planned.length === 0 ? {} : { [platformDevice]: { time: saved, lessons: planned, n: stamp.n } },
  };
}

function numbersIn(text: string): number[] {
  const reader = new SignReader(text);
  const numbers: number[] = [];
  while (!reader.done) numbers.push(reader.number());
  return numbers;
}

function lessonsFrom(text: string, lessonAt: ReadonlyMap<number, string>, time: string): Entries<LessonProgress> {
  const reader = new SignReader(text);
  const lessons: Record<string, LessonProgress> = {};
  for (let number = 0; !reader.done; number += 1) {
    const bits = reader.sign();
    const id = lessonAt.get(number);
    if (id === undefined || bits === 0) continue;
    const done = steps.filter((_, bit) => (bits & (2 << bit)) !== 0);
    lessons[id] = { visited: time, ...Object.fromEntries(done.map((step) => [step, time])) };
  }
  return lessons;
}

type Stamp = Required<Pick<Attempt, 'time' | 'n' | 'by'>>;

/** One attempt, if the question is still the one that was answered and has such an answer. */
function attemptOf(question: LmsQuestion, check: number, code: number, stamp: Stamp): QuestionProgress | undefined {
  const response = check === checkOf(question) ? question.responseOf(code) : undefined;
  if (response === undefined) return undefined;
  const { time, ...rest } = stamp;
  return { attempts: [{ time, response, score: question.score(response), ...rest }] };
}

function answersFrom(text: string, course: LmsCourse, stamp: Stamp): Progress['questions'] {
  const byNumber = new Map(practised(course).map((question) => [question.number, question]));
  const reader = new SignReader(text);
  const questions: Record<string, Entries<QuestionProgress>> = {};
  for (let number = 0; !reader.done; number += 1) {
    if (reader.skip(none)) number += reader.number();
    const [check, code] = [reader.sign(), reader.number()];
    const question = byNumber.get(number);
    const history = question && attemptOf(question, check, code, stamp);
    if (question && history) questions[question.id] = { [question.meaning]: history };
  }
  return questions;
}

function sittingsFrom(texts: readonly string[], course: LmsCourse, stamp: Stamp): Progress['sittings'] {
  const byNumber = new Map(course.questions.map((question) => [question.number, question]));
  const sittings = texts.map((text) => {
    const reader = new SignReader(text);
    const begun = new Date(reader.number()).toISOString();
    const [drawn, gone]: string[][] = [[], []];
    const questions: Record<string, QuestionProgress> = {};
    while (!reader.done) {
      const [number, check, code] = [reader.number(), reader.sign(), reader.number()];
      const question = byNumber.get(number);
      if (!question) continue;
      drawn?.push(question.id);
      const history = attemptOf(question, check, code - 1, { ...stamp, time: begun });
      if (history) questions[question.id] = history;
      else if (code > 0 || check !== checkOf(question)) gone?.push(question.id);
    }
    return [begun, { drawn: drawn ?? [], questions, ...(gone?.length ? { gone } : {}), n: stamp.n }] as const;
  });
  return sittings.length === 0 ? {} : { [course.quiz]: Object.fromEntries(sittings) };
}
