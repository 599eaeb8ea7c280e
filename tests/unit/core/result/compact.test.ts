import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/core/numbers/numbers.ts';
import { confidences } from '../../../../src/core/progress/record.ts';
import type { ResultAnswer } from '../../../../src/core/result/answers.ts';
import { codedLessons, codedQuestions, type CodedCourse } from '../../../../src/core/result/coded-course.ts';
import { carriedName, longestName, pack, unpack } from '../../../../src/core/result/compact.ts';
import { decodeResult, encodeResult, lengthBeforeCut } from '../../../../src/core/result/link.ts';
import type { Result } from '../../../../src/core/result/result.ts';
import { codedCourse } from '../../../helpers/coded-course.ts';
import { runs } from '../../../helpers/runs.ts';

/** Those that the course still asks. */
const questions = codedQuestions(codedCourse.entries).filter(({ now }) => now !== undefined);
const lessons = codedLessons(codedCourse.entries).map(({ id }) => id);

const answerTo = ({ pool, id, codes, now }: (typeof questions)[number]): fc.Arbitrary<ResultAnswer> =>
  fc
    .record({
      code: fc.nat({ max: codes - 1 }),
      confidence: fc.constantFrom(undefined, ...confidences),
      later: fc.constantFrom(undefined, 'second' as const, 'later' as const),
    })
    .map(({ code, confidence, later }) => {
      const response = now?.responseOf(code);
      if (!now || response === undefined) throw new Error(`${id} has no code ${code}`);
      const right = now.isRight(response);
      const told = pool === practice && !right ? later : undefined;
      return { pool, question: id, response, right, ...(confidence && { confidence }), ...(told && { later: told }) };
    });

const name = fc
  .string({ unit: 'grapheme' })
  .map((text) => text.normalize('NFC'))
  .filter((text) => new TextEncoder().encode(text).length <= longestName);
const day = fc.integer({ min: 0, max: 3_000 }).map((n) => new Date(2024, 0, 1 + n, 12).toISOString());
const result: fc.Arbitrary<Result> = fc
  .record({
    name,
    made: day,
    completed: fc.subarray(lessons),
    final: fc.option(
      fc.nat({ max: 30 }).chain((max) => fc.nat({ max }).map((raw) => ({ raw, max }))),
      { nil: undefined },
    ),
    asked: fc.subarray(questions),
  })
  .chain(({ asked, final, ...rest }) =>
    fc.tuple(...asked.map(answerTo)).map((answers) => ({
      ...rest,
      final: final && { ...final, begun: rest.made },
      tried: [],
      missed: [],
      answers,
    })),
  );

/** What is told of a result: the day alone of its time; what objectives follow from is told by the answers. */
const told = ({ name: of, made, completed, final, answers }: Result) => ({
  name: of,
  day: new Date(made).toDateString(),
  completed,
  final: final && { raw: final.raw, max: final.max },
  // Those of one quiz stand together.
  answers: answers?.toSorted((a, b) => (a.question < b.question ? -1 : 1)),
});

const finalQuestions = questions.filter(({ pool }) => pool === 'final-quiz');

/**
 * A session after the course: the pre-test and 15 questions of the final quiz.
 * @param right of five answers so many are right, the others have the highest code
 */
const sessionOf = (asked: readonly (typeof questions)[number][], right: number): Result => ({
  name: 'Nguyễn Thị Hân Hạnh A',
  made: '2026-11-30T08:00:00.000Z',
  completed: lessons,
  final: { raw: 12, max: 15, begun: '2026-11-30T08:00:00.000Z' },
  tried: [],
  missed: [],
  answers: [...questions.filter(({ pool }) => pool === 'pre-test'), ...asked].flatMap(
    ({ pool, id, codes, now }, place) => {
      const response = now?.responseOf(place % 5 < right ? now.rightCode : codes - 1);
      const isRight = response !== undefined && now?.isRight(response) === true;
      return response === undefined
        ? []
        : [{ pool, question: id, response, right: isRight, confidence: 'guess' as const }];
    },
  ),
});

const session = sessionOf(finalQuestions.filter((_, place) => place % 5 === 0).slice(0, 15), 3);

/** No draw holds more than the 15 questions that can be answered in the most ways. */
const heaviest = finalQuestions.toSorted((one, other) => other.codes - one.codes).slice(0, 15);

/** Names of 28 bytes in Latin letters. */
const names = ['Nguyễn Thị Hân Hạnh A', 'Alexander Montgomery Smither', 'NGUYỄN THỊ HÂN HẠNH A'];
/** In other scripts, and signs of which no name consists. */
const otherNames = ['АлександрИвано', '李小龍成龍洪金寶李a', '1234567890123456789012345678'];

/** The heaviest draw: so many right, some of the lessons, surely or not or unsaid, with points of another sitting. */
const everySession = (of: string): Result[] =>
  Array.from({ length: 6 }, (_, right) => sessionOf(heaviest, right)).flatMap((each) => {
    const unsure = each.answers?.map(({ pool, question, response, right: isRight }, place) => ({
      ...{ pool, question, response, right: isRight },
      ...(place % 2 === 0 && { confidence: 'sure' as const }),
    }));
    const own = { ...each, name: of };
    return [own, { ...own, completed: lessons.slice(1), ...(unsure && { answers: unsure }) }];
  });

describe('a result link', () => {
  it(`comes back as it was, ${runs(10_000)} times`, { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(result, async (each) => {
        const read = await decodeResult(encodeResult(each, codedCourse), codedCourse);
        expect(typeof read === 'string' ? read : told(read)).toEqual(told(each));
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('is noticed to be cut or changed, wherever and into whatever', async () => {
    const link = encodeResult(session, codedCourse);
    for (let end = 0; end < link.length; end += 1)
      expect(['damaged', 'foreign'], link.slice(0, end)).toContain(await decodeResult(link.slice(0, end), codedCourse));
    const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];
    for (let index = 0; index < link.length; index += 1)
      for (const sign of signs.filter((each) => each !== link[index])) {
        const changed = link.slice(0, index) + sign + link.slice(index + 1);
        expect(typeof (await decodeResult(changed, codedCourse)), changed).toBe('string');
      }
  });

  it('takes at most 60 bytes for a session and a name of 28, whatever was answered how surely', () => {
    const largest = (all: readonly string[]): number =>
      Math.max(...all.flatMap((of) => everySession(of).map((each) => pack(each, codedCourse).length)));
    for (const of of [...names, ...otherNames]) expect(new TextEncoder().encode(of)).toHaveLength(28);
    expect(pack(session, codedCourse).length).toBeLessThanOrEqual(46);
    expect(largest(names)).toBeLessThanOrEqual(60);
    expect(largest(otherNames)).toBeLessThanOrEqual(66);
  });

  it('fits a code of version 8 at level M, also the heaviest', () => {
    const address = `https://khoahoc.example/sale-marketing/ket-qu/#r=`.slice(0, 45);
    for (const each of [...names, ...otherNames].flatMap(everySession)) {
      expect(each.answers).toHaveLength(6 + 15);
      const { version } = encode(address + encodeResult(each, codedCourse), { ecc: 'M' });
      expect(version).toBeLessThanOrEqual(8);
    }
  });

  it('leaves out the name, and everything but points and lessons, where that is asked', async () => {
    const read = (share: object) => decodeResult(encodeResult(session, codedCourse, share), codedCourse);
    expect(await read({ unnamed: true })).toMatchObject({ name: '', answers: session.answers });
    const points = await read({ pointsOnly: true });
    expect(points).toMatchObject({
      name: session.name,
      completed: lessons,
      final: { raw: 12, max: 15 },
      without: 'answers',
    });
    expect(points).not.toHaveProperty('answers');
  });

  it('says the day by the calendar of the device, on all devices the same', async () => {
    const late = new Date(2026, 10, 30, 23, 59).toISOString();
    const read = await decodeResult(encodeResult({ ...session, made: late }, codedCourse), codedCourse);
    expect(read).toMatchObject({ made: '2026-11-30T12:00:00.000Z' });
  });

  it('cuts a name at a whole letter', async () => {
    const read = await decodeResult(encodeResult({ ...session, name: 'ế'.repeat(50) }, codedCourse), codedCourse);
    expect(read).toMatchObject({ name: 'ế'.repeat(20) });
  });

  it('of another course is said to be one', async () => {
    const other: CodedCourse = { ...codedCourse, id: 'another-course' };
    expect(await decodeResult(encodeResult(session, other), codedCourse)).toBe('course');
  });

  it('of a later edition still tells its points, of an earlier one everything that still means the same', async () => {
    const [first, ...rest] = codedCourse.entries;
    if (!first) throw new Error('no entries');
    const later: CodedCourse = { ...codedCourse, entries: [...codedCourse.entries, { id: 'a-later-lesson' }] };
    expect(await decodeResult(encodeResult(session, later), codedCourse)).toMatchObject({
      name: session.name,
      final: { raw: 12, max: 15 },
      without: 'edition',
    });
    expect(await decodeResult(encodeResult(session, codedCourse), later)).toMatchObject({ answers: session.answers });
    const [gone, ...kept] = session.answers ?? [];
    const without: CodedCourse = {
      ...codedCourse,
      entries: [first, ...rest].map((entry) =>
        entry.pool !== undefined && entry.id === gone?.question
          ? { pool: entry.pool, id: entry.id, codes: entry.codes }
          : entry,
      ),
    };
    expect(await decodeResult(encodeResult(session, codedCourse), without)).toMatchObject({ answers: kept });
  });

  it('has no room for a question that has left, and still reads what was answered before', async () => {
    const [gone, ...kept] = session.answers ?? [];
    const place = codedQuestions(codedCourse.entries).findIndex(({ id }) => id === gone?.question);
    const since: CodedCourse = { ...codedCourse, entries: [...codedCourse.entries, { gone: place + 1 }] };
    expect(await decodeResult(encodeResult(session, codedCourse), since)).toMatchObject({ answers: session.answers });
    expect(await decodeResult(encodeResult(session, since), since)).toMatchObject({ answers: kept });
  });

  it('tells how long it was wherever it was cut behind its first signs, and nothing when it is whole or changed', () => {
    const link = encodeResult(session, codedCourse);
    for (let end = 5; end < link.length; end += 1) expect(lengthBeforeCut(link.slice(0, end))).toBe(link.length);
    for (const other of [link, link.replace(/.$/, '!'), link.slice(0, 4), '3.zzzA', '4.04kabc', 'x', ''])
      expect(lengthBeforeCut(other), other).toBeUndefined();
  });

  it('refuses bytes that hold more than a result', () => {
    const bytes = pack(session, codedCourse);
    expect(() => unpack(Uint8Array.from([1, ...bytes]), codedCourse)).toThrow();
    expect(() => unpack(bytes.slice(20), codedCourse)).toThrow();
    expect(() => unpack(Uint8Array.from([]), codedCourse)).toThrow();
  });
});

it.each([
  ['of letters', 'Nguyễn Thị Ánh '.repeat(400)],
  ['of signs of four bytes', '𠮷'.repeat(5_000)],
  ['of a letter and thousands of marks', `a${'\u0301'.repeat(5_000)}`],
])('a name %s that is longer than a link carries is cut at a letter, and the link is whole', async (_, long) => {
  const given: Result = { ...sessionOf([], 0), name: long };
  const link = encodeResult(given, codedCourse);
  expect(link.length).toBeLessThan(200);
  const read = await decodeResult(link, codedCourse);
  expect(read).toMatchObject({ name: carriedName(long) });
  expect(carriedName(long).length).toBeGreaterThan(0);
  expect(new TextEncoder().encode(carriedName(long)).length).toBeLessThanOrEqual(longestName);
  expect(long.normalize('NFC').startsWith(carriedName(long))).toBe(true);
});
