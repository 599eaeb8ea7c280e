import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBank } from '../../../src/build/item-analysis/read-bank.ts';
import { analyseAnswers } from '../../../src/build/item-answers/analyse-answers.ts';
import { knownItems } from '../../../src/build/item-answers/known-items.ts';
import { readTable } from '../../../src/build/item-answers/read-table.ts';
import type { ResultAnswer } from '../../../src/core/result/answers.ts';
import { csv } from '../../../src/core/result/csv.ts';
import { GroupTally } from '../../../src/core/result/group-picture.ts';
import { answerColumns, answerText, askedQuestions } from '../../../src/quiz/answer-columns.ts';
import { codedCourse } from '../../helpers/coded-course.ts';
import { root } from '../../helpers/project.ts';

const questions = askedQuestions(codedCourse);
/** Thirteen people, each with another answer to every question of the course. */
const people = Array.from({ length: 13 }, (_, person) =>
  questions.flatMap((question, place): ResultAnswer | never[] => {
    const response = question.now.responseOf((place * 7 + person * 5) % question.codes);
    if (response === undefined || (place + person) % 4 === 0) return [];
    const right = question.now.isRight(response);
    return {
      pool: question.pool,
      question: question.id,
      response,
      right,
      ...(person % 2 === 0 && { confidence: 'sure' }),
    };
  }),
);

it('the table that a group’s page saves says the same to `npm run items` as the page does', () => {
  const columns = answerColumns(codedCourse, people);
  const table = csv([columns.head, ...people.map((answers) => columns.cells(answers))], ';');
  const bank = readBank(join(root, 'content'));
  const known = knownItems([
    ...bank.lessons.map((question) => ({ pool: 'practice', question })),
    ...bank.preTest.map((question) => ({ pool: 'pre-test', question })),
    ...bank.final.map((question) => ({ pool: 'final-quiz', question })),
  ]);
  const report = analyseAnswers([readTable(table)], known);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const tally = new GroupTally((answer) => {
    const question = byId.get(answer.question);
    return question ? answerText(question, answer) : '';
  });
  for (const answers of people) tally.add(answers);
  const pictures = tally.pictures([...byId.keys()]);
  expect(report).toMatchObject({ people: 13, unknown: [], unused: [], cut: [] });
  expect(report.items).toHaveLength(pictures.length);
  for (const { question, n, right, sure, picks } of pictures) {
    const item = report.items.find(({ id }) => id === question);
    expect(item, question).toMatchObject({ n, right, sureAndWrong: sure, unreadable: 0 });
    if (byId.get(question)?.now.type !== 'single-choice') continue;
    for (const { text, count, right: isRight } of picks)
      expect(item?.choices, question).toContainEqual({ letter: text, count, right: isRight });
  }
});
