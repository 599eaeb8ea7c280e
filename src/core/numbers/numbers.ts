/** Where the questions of lessons are asked. */
export const practice = 'practice';

/** Where the course asks a question: {@link practice}, or the id of a quiz over the whole course. */
export type Pool = string;

/** A lesson in the list of permanent numbers. */
export interface NumberedLesson {
  readonly pool?: undefined;
  readonly gone?: undefined;
  /** From 1, counted among lessons. */
  readonly number: number;
  readonly id: string;
}

/** A question in the list, as it was when its line was written. */
export interface NumberedQuestion {
  readonly pool: Pool;
  /** From 1, counted among the questions of all pools. */
  readonly number: number;
  readonly id: string;
  /** How many different answers it can have: codes from 0 up to this one (see `QuestionReport`). */
  readonly codes: number;
  /** What it means (`meaningOf`). */
  readonly meaning: string;
  /** Ids of its choices, items or steps. The permanent number of each is its place, from 1. */
  readonly parts: readonly string[];
}

/** Says that a question has left the course: it keeps its number, and links that are made from here on have no room for it. */
export interface GoneQuestion {
  readonly pool?: undefined;
  readonly gone: true;
  /** The question's number. */
  readonly number: number;
  readonly id: string;
}

export type NumberedEntry = NumberedLesson | NumberedQuestion | GoneQuestion;

/**
 * The list of permanent numbers, `content/numbers.txt`. It only grows: whatever counts by it (result links, plans,
 * packages for platforms) can be read as long as the course lives. A question whose meaning changes gets another line
 * and so another number, with the same id; the old number still leads to the id.
 */
export interface Numbers {
  /** In the order of the list. How many there are names the edition of the list. */
  readonly entries: readonly NumberedEntry[];
}

/** A line of the list that cannot be read. */
export class NumbersError extends Error {
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;

  constructor(line: number, found: string, expected: string) {
    super(`numbers.txt:${line}: expected ${expected}, found “${found}”`);
    this.line = line;
    this.found = found;
    this.expected = expected;
  }
}

const idForm = /^[a-z\d][a-z\d/-]*$/;

/**
 * Reads the list. A line: what it numbers, the number, the id; for a question also the number of different answers, the
 * meaning and its parts. Lines that begin with `#` are remarks.
 * @throws {NumbersError} on a line of another form, a number out of turn, or a lesson that stands there twice
 */
export function parseNumbers(text: string): Numbers {
  const entries: NumberedEntry[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const entry = entryOf(line.split(' '));
    if (!entry) throw new NumbersError(index + 1, line, formatEntry(example));
    const next = isGone(entry) ? entry.number : countOf(entries, entry) + 1;
    if (isGone(entry) && !entries.some(({ pool, number, id }) => pool && number === entry.number && id === entry.id))
      throw new NumbersError(index + 1, line, 'the number and id of a question that stands above');
    if (entry.number !== next) throw new NumbersError(index + 1, line, formatEntry({ ...entry, number: next }));
    if (isLesson(entry) && entries.some((each) => isLesson(each) && each.id === entry.id))
      throw new NumbersError(index + 1, line, 'another lesson');
    entries.push(entry);
  }
  return { entries };
}

const example: NumberedQuestion = {
  pool: practice,
  number: 1,
  id: 'question-id',
  codes: 2,
  meaning: 'meaning',
  parts: ['choice-id', 'choice-id'],
};

/** A line of the list. */
export function formatEntry(entry: NumberedEntry): string {
  const { number, id } = entry;
  if (isLesson(entry)) return [lessonKind, number, id].join(' ');
  if (isGone(entry)) return [goneKind, number, id].join(' ');
  return [entry.pool, number, id, entry.codes, entry.meaning, ...entry.parts].join(' ');
}

/** How lines of lessons begin, and those of questions that have left; other lines begin with the pool. */
const lessonKind = 'lesson';
const goneKind = 'gone';

/** Whether an entry numbers a lesson, and no question. */
const isLesson = (entry: NumberedEntry): entry is NumberedLesson => entry.pool === undefined && !entry.gone;

const isGone = (entry: NumberedEntry): entry is GoneQuestion => entry.pool === undefined && entry.gone === true;

const isQuestion = (entry: NumberedEntry): entry is NumberedQuestion => entry.pool !== undefined;

function entryOf([kind = '', count = '', id = '', codes = '', meaning = '', ...parts]: readonly string[]):
  NumberedEntry | undefined {
  if (!/^[1-9]\d{0,5}$/.test(count) || !idForm.test(id)) return undefined;
  const number = Number(count);
  if (kind === lessonKind) return codes === '' ? { number, id } : undefined;
  if (kind === goneKind) return codes === '' ? { gone: true, number, id } : undefined;
  const sound = /^[1-9]\d{0,15}$/.test(codes) && /^[a-z\d]+$/.test(meaning) && parts.length > 0;
  if (!idForm.test(kind) || !sound || !parts.every((part) => idForm.test(part))) return undefined;
  return { pool: kind, number, id, codes: Number(codes), meaning, parts };
}

const countOf = (entries: readonly NumberedEntry[], like: NumberedEntry): number =>
  entries.filter((entry) => isLesson(entry) === isLesson(like) && !isGone(entry)).length;

/** The lessons of a list, in the order of their numbers. */
export const lessonsOf = ({ entries }: Numbers): NumberedLesson[] => entries.filter(isLesson);

/** The questions of a list, in the order of their numbers. */
export const questionsOf = ({ entries }: Numbers): NumberedQuestion[] => entries.filter(isQuestion);

/** A lesson's permanent number; undefined for one that has none. */
export const lessonNumber = (numbers: Numbers, id: string): number | undefined =>
  lessonsOf(numbers).find((lesson) => lesson.id === id)?.number;

/** The id of the lesson with a number. */
export const lessonWith = (numbers: Numbers, number: number): string | undefined => lessonsOf(numbers)[number - 1]?.id;

/** A question as it is numbered now: of several lines with its id the last one. */
export const numberedQuestion = (numbers: Numbers, id: string): NumberedQuestion | undefined =>
  questionsOf(numbers).findLast((question) => question.id === id);

/** A question's permanent number; undefined for one that has none. */
export const questionNumber = (numbers: Numbers, id: string): number | undefined =>
  numberedQuestion(numbers, id)?.number;

/** The id of the question with a number, also with one that it had before its meaning changed. */
export const questionWith = (numbers: Numbers, number: number): string | undefined =>
  questionsOf(numbers)[number - 1]?.id;

/** The permanent number of a question's choice, item or step; undefined for one that has none. */
export function partNumber(numbers: Numbers, question: string, part: string): number | undefined {
  const place = numberedQuestion(numbers, question)?.parts.indexOf(part) ?? -1;
  return place === -1 ? undefined : place + 1;
}

/** A question of the course as it is now. */
export type CourseQuestion = Omit<NumberedQuestion, 'number'>;

/** A course as it is now, in the order in which new numbers are given. */
export interface NumberedCourse {
  readonly lessons: readonly string[];
  readonly questions: readonly CourseQuestion[];
}

/** Numbers of the questions that a list says have left. */
const goneNumbers = ({ entries }: Numbers): Set<number> => new Set(entries.filter(isGone).map(({ number }) => number));

/** The questions of a list that have left a course since, and of which the list does not yet say so. */
export function goneEntries(numbers: Numbers, course: NumberedCourse): GoneQuestion[] {
  const asked = new Set(course.questions.map(({ id }) => id));
  const gone = goneNumbers(numbers);
  const last = new Map(questionsOf(numbers).map(({ id, number }) => [id, number]));
  return [...last]
    .filter(([id, number]) => !asked.has(id) && !gone.has(number))
    .map(([id, number]) => ({ gone: true, number, id }));
}

/** What has to be added to a list so that everything in a course has a number. */
export function missingEntries(numbers: Numbers, course: NumberedCourse): NumberedEntry[] {
  const lessons = course.lessons.filter((id) => lessonNumber(numbers, id) === undefined);
  const last = new Map(questionsOf(numbers).map((question) => [question.id, question]));
  const gone = goneNumbers(numbers);
  const questions = course.questions.filter((question) => {
    const known = last.get(question.id);
    return !isSame(known, question) || gone.has(known?.number ?? 0);
  });
  const [firstLesson, firstQuestion] = [lessonsOf(numbers).length + 1, questionsOf(numbers).length + 1];
  return [
    ...lessons.map((id, index): NumberedLesson => ({ number: firstLesson + index, id })),
    ...questions.map((question, index): NumberedQuestion => ({ ...question, number: firstQuestion + index })),
  ];
}

const isSame = (numbered: NumberedQuestion | undefined, question: CourseQuestion): boolean =>
  numbered?.meaning === question.meaning && numbered.codes === question.codes && numbered.pool === question.pool;

/**
 * Whether a list still says all that an earlier one said.
 * @returns the first line that was removed or changed, undefined when there is none
 */
export function firstLost(before: Numbers, now: Numbers): string | undefined {
  const lines = now.entries.map(formatEntry);
  return before.entries.map(formatEntry).find((line, index) => lines[index] !== line);
}
