import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePositions, encodePositions } from '../../../../src/core/lms/positions.ts';
import { reportOf } from '../../../../src/core/lms/report.ts';
import { numberText, SignReader } from '../../../../src/core/lms/varint.ts';
import { at } from '../../../../src/core/progress/record.ts';
import { bestSitting } from '../../../../src/core/result/result.ts';
import { madeCourse, madeRecord, type Deeds } from '../../../helpers/lms/made-course.ts';
import { runs } from '../../../helpers/runs.ts';

const now = '2026-11-30T09:00:00.000Z';
const begun = ['2026-11-30T08:10:00.000Z', '2026-11-30T08:40:00.000Z'] as const;

describe('the state of SCORM 1.2', () => {
  it('a number is the same after writing and reading', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 45 })), (numbers) => {
        const reader = new SignReader(numbers.map(numberText).join(''));
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        expect(reader.done).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('of 60 lessons, all read and answered, with two whole sittings, fills less than two thirds of 4,096', () => {
    const course = madeCourse(60);
    const sittings = begun.map((each, at) => ({ begun: each, of: 30, right: 20 + at, open: at }));
    const text = encodePositions(madeRecord(course, { lessons: 60, sittings }), course, Infinity, now);
    console.log(`state of 60 lessons and ${course.questions.length} questions: ${text.length} of 4,096 units`);
    expect(text.length).toBeLessThan(2_700);
    expect(text).toMatch(/^[\w.!-]+$/);
  });

  const deeds: [string, Deeds][] = [
    ['nothing', {}],
    ['some lessons', { lessons: 4 }],
    ['a passed quiz', { lessons: 7, sittings: [{ begun: begun[0], of: 10, right: 9 }] }],
    ['a sitting in the middle', { lessons: 7, sittings: [{ begun: begun[0], of: 10, right: 3, open: 4 }] }],
    [
      'a passed quiz and another begun',
      {
        sittings: [
          { begun: begun[0], of: 10, right: 9 },
          { begun: begun[1], of: 12, right: 2, open: 8 },
        ],
      },
    ],
  ];
  it.each(deeds)('brings back %s: status, answers and place', (_, each) => {
    const course = madeCourse(7);
    const record = madeRecord(course, each);
    const read = decodePositions(encodePositions(record, course, 4_096, now), course, now, 12);
    expect(reportOf(read, course, 0.8)).toEqual(reportOf(record, course, 0.8));
    expect(bestSitting(read, 'final-quiz')).toEqual(bestSitting(record, 'final-quiz'));
    for (const { id, meaning, practised } of course.questions) {
      if (!practised) continue;
      const answers = (from: typeof record) =>
        at(at(from.questions, id), meaning)?.attempts.map(({ response, score }) => ({ response, score }));
      expect(answers(read)).toEqual(answers(record));
    }
    for (const [quiz, sittings] of Object.entries(record.sittings))
      for (const [name, sitting] of Object.entries(sittings)) {
        const back = at(at(read.sittings, quiz), name);
        expect(back?.drawn).toEqual(sitting.drawn);
        expect(Object.keys(back?.questions ?? {})).toEqual(Object.keys(sitting.questions));
      }
    expect(Object.values(read.places)[0]?.lesson).toBe(Object.values(record.places)[0]?.lesson);
  });

  it('keeps what still fits when the content is newer: lessons, and answers to questions that are the same', () => {
    const course = madeCourse(5);
    const record = madeRecord(course, { lessons: 5, sittings: [{ begun: begun[0], of: 6, right: 6 }] });
    const text = encodePositions(record, course, 4_096, now);
    const gone = course.questions[2]?.id ?? '';
    const changed = course.questions[7]?.id ?? '';
    const drawn = course.questions.find(({ practised }) => !practised)?.id ?? '';
    const newer = {
      ...course,
      questions: course.questions
        .filter(({ id }) => id !== gone)
        .map((each) => ([changed, drawn].includes(each.id) ? { ...each, meaning: 'another' } : each)),
    };
    const read = decodePositions(text, newer, now, 1);
    expect(Object.keys(read.lessons)).toEqual(Object.keys(record.lessons));
    expect(Object.keys(record.questions).filter((id) => !(id in read.questions))).toEqual([gone, changed]);
    expect(bestSitting(read, 'final-quiz')).toMatchObject({ raw: 5, max: 5 });
  });

  it('leaves out sittings and then answers where there is no room, lessons never', () => {
    const course = madeCourse(60);
    const record = madeRecord(course, { lessons: 60, sittings: [{ begun: begun[0], of: 30, right: 30 }] });
    const whole = encodePositions(record, course, Infinity, now).length;
    for (const [room, answers, sittings] of [
      [whole - 1, true, false],
      [300, false, false],
    ] as const) {
      const text = encodePositions(record, course, room, now);
      expect(text.length).toBeLessThanOrEqual(room);
      const read = decodePositions(text, course, now, 1);
      expect(Object.keys(read.lessons)).toHaveLength(60);
      expect(Object.keys(read.questions).length > 0).toBe(answers);
      expect(Object.keys(read.sittings).length > 0).toBe(sittings);
    }
  });

  it('rubbish throws or is read as nothing known, and never hangs', () => {
    const course = madeCourse(3);
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodePositions(text, course, now, 1);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});
