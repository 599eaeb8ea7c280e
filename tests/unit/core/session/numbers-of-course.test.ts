import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../src/build/numbers-file.ts';
import { lessonsOf, questionNumber } from '../../../../src/core/numbers/numbers.ts';
import { numbersOfCourse } from '../../../../src/core/session/numbers-of-course.ts';
import { askedQuestions } from '../../../../src/quiz/answer-columns.ts';
import { codedCourse } from '../../../helpers/coded-course.ts';
import { root } from '../../../helpers/project.ts';

describe('numbers of plans from the file of codes', () => {
  const numbers = readNumbers(root);
  const { numberOf, idOf } = numbersOfCourse(codedCourse);

  it('are those of the list', () => {
    for (const { id, number } of lessonsOf(numbers)) {
      expect(numberOf('lesson', id)).toBe(number);
      expect(idOf('lesson', number)).toBe(id);
    }
    for (const { id } of askedQuestions(codedCourse)) {
      const number = questionNumber(numbers, id);
      expect(numberOf('question', id)).toBe(number);
      expect(idOf('question', number ?? 0)).toBe(id);
    }
  });

  it('are none of what the course does not have', () => {
    expect(numberOf('lesson', 'no-lesson')).toBeUndefined();
    expect(idOf('question', 9_999)).toBeUndefined();
  });
});
