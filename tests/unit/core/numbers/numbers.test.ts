import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNumberedCourse } from '../../../../src/build/numbers-file.ts';
import {
  firstLost,
  formatEntry,
  goneEntries,
  lessonNumber,
  lessonWith,
  missingEntries,
  NumbersError,
  numberedQuestion,
  parseNumbers,
  partNumber,
  questionNumber,
  questionWith,
  type CourseQuestion,
} from '../../../../src/core/numbers/numbers.ts';
import { root } from '../../../helpers/project.ts';

const read = (file: string) => parseNumbers(readFileSync(join(root, file), 'utf8'));

describe('the list of permanent numbers of this course', () => {
  const numbers = read('content/numbers.txt');

  it('still says all that was published: nothing is removed, changed or renumbered', () => {
    const published = read('tests/fixtures/numbers/published.txt');
    expect(published.entries.length).toBeGreaterThan(100);
    expect(firstLost(published, numbers)).toBeUndefined();
  });

  it('has a number for every lesson, question and choice', () => {
    const course = readNumberedCourse(root);
    expect(missingEntries(numbers, course).map(formatEntry)).toEqual([]);
    for (const { id, parts } of course.questions)
      for (const part of parts) expect(partNumber(numbers, id, part), `${id} ${part}`).toBeGreaterThan(0);
  });
});

const list = `# A remark.
lesson 1 first
practice 1 q 2 m1 a b
lesson 2 second
final-quiz 2 r 24 m2 x y z

practice 3 q 3 m3 a c b
`;

describe('a list of permanent numbers', () => {
  const numbers = parseNumbers(list);

  it('leads from ids to numbers and back, also from a number that a question had before', () => {
    expect([lessonNumber(numbers, 'second'), lessonNumber(numbers, 'third')]).toEqual([2, undefined]);
    expect([lessonWith(numbers, 2), lessonWith(numbers, 3)]).toEqual(['second', undefined]);
    expect([questionNumber(numbers, 'q'), questionNumber(numbers, 'r'), questionNumber(numbers, 's')]).toEqual([
      3,
      2,
      undefined,
    ]);
    expect([1, 2, 3, 4].map((number) => questionWith(numbers, number))).toEqual(['q', 'r', 'q', undefined]);
    expect(numberedQuestion(numbers, 'q')?.codes).toBe(3);
    expect([partNumber(numbers, 'q', 'c'), partNumber(numbers, 'q', 'd')]).toEqual([2, undefined]);
  });

  it('is written as it was read', () => {
    const lines = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(numbers.entries.map(formatEntry)).toEqual(lines);
    expect(parseNumbers(list.replaceAll('\n', '\r\n'))).toEqual(numbers);
  });

  it('grows at its end by what has no number yet', () => {
    const question = (id: string, meaning: string): CourseQuestion => ({
      pool: 'practice',
      id,
      codes: 3,
      meaning,
      parts: ['a', 'b', 'c'],
    });
    const course = { lessons: ['third', 'first'], questions: [question('q', 'm3'), question('s', 'm4')] };
    expect(missingEntries(numbers, course).map(formatEntry)).toEqual(['lesson 3 third', 'practice 4 s 3 m4 a b c']);
    // A question that means something else, or is asked elsewhere, is another one.
    const changed = { lessons: [], questions: [question('q', 'm5'), question('r', 'm2')] };
    expect(missingEntries(numbers, changed).map(formatEntry)).toEqual([
      'practice 4 q 3 m5 a b c',
      'practice 5 r 3 m2 a b c',
    ]);
  });

  it('notes once which questions have left, and gives one that comes back another number', () => {
    const course = { lessons: [], questions: [{ pool: 'practice', id: 'q', codes: 3, meaning: 'm3', parts: ['a'] }] };
    const left = goneEntries(numbers, course);
    expect(left.map(formatEntry)).toEqual(['gone 2 r']);
    const after = parseNumbers(`${list}gone 2 r\n`);
    expect(goneEntries(after, course)).toEqual([]);
    expect([questionNumber(after, 'r'), questionWith(after, 2)]).toEqual([2, 'r']);
    const back = { pool: 'final-quiz', id: 'r', codes: 24, meaning: 'm2', parts: ['x', 'y', 'z'] };
    expect(missingEntries(after, { lessons: [], questions: [back] }).map(formatEntry)).toEqual([
      'final-quiz 4 r 24 m2 x y z',
    ]);
    expect(missingEntries(numbers, { lessons: [], questions: [back] })).toEqual([]);
  });

  it.each([
    ['a question that has left and never was there', 'practice 1 q 2 m a b\ngone 1 r', 2],
    ['a number out of turn', 'lesson 1 first\nlesson 3 second', 2],
    ['a number that stands twice', 'practice 1 q 2 m a b\npractice 1 r 2 m a b', 2],
    ['a lesson that stands twice', 'lesson 1 first\nlesson 2 first', 2],
    ['another kind', 'page 1 home', 1],
    ['a question without parts', '# so\npractice 1 q 2 m', 2],
    ['a question without a meaning', 'practice 1 q 2', 1],
    ['a lesson with more than its id', 'lesson 1 first 2', 1],
    ['two spaces', 'lesson  1 first', 1],
    ['a number that is none', 'lesson one first', 1],
  ])('with %s is refused with its line', (_what, text, line) => {
    const refusal = (): unknown => {
      try {
        return parseNumbers(text);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toBeInstanceOf(NumbersError);
    expect(refusal()).toMatchObject({ line });
  });

  it.each([
    ['removed at its end', ({ length }: readonly unknown[]) => [0, length - 1] as const],
    ['removed at its beginning', ({ length }: readonly unknown[]) => [1, length] as const],
  ])('is noticed to have lost what was %s', (_where, kept) => {
    const now = { entries: numbers.entries.slice(...kept(numbers.entries)) };
    expect(firstLost(numbers, now)).toBeDefined();
    expect(firstLost(now, now)).toBeUndefined();
  });

  it('is noticed to have lost what was changed', () => {
    const now = parseNumbers(list.replace('x y z', 'x z y'));
    expect(firstLost(numbers, now)).toBe('final-quiz 2 r 24 m2 x y z');
  });
});
