import { answerText, askedQuestions } from '../../quiz/answer-columns.ts';
import type { AskedCourse, AskedQuestion } from '../../quiz/coded-file.ts';
import type { PersonAnswers, QuestionPicture } from '../../core/result/group-picture.ts';
import { picturesOf } from '../../core/result/group-picture.ts';
import type { JudgedResult } from '../../core/result/judge.ts';
import type { Listed } from './result-row.ts';

/** Somebody whose result counts. */
export interface Person {
  /** As shown: empty names and hidden ones have a number. */
  readonly name: string;
  readonly result: JudgedResult;
  readonly answers: PersonAnswers;
}

/** A group as the dashboard shows it. */
export interface Group {
  readonly people: readonly Person[];
  readonly pictures: readonly QuestionPicture[];
  readonly questions: ReadonlyMap<string, AskedQuestion>;
}

/** Takes together what counts of a list of results. */
export function groupOf(listed: readonly Listed[], course: AskedCourse): Group {
  const people = listed.flatMap(({ read, words }): Person | never[] =>
    typeof read === 'string' || read.impossible ? [] : { name: words.title, result: read, answers: read.answers ?? [] },
  );
  const questions = new Map(askedQuestions(course).map((question) => [question.id, question]));
  const pictures = picturesOf(
    people.map(({ answers }) => answers),
    [...questions.keys()],
    (answer) => {
      const question = questions.get(answer.question);
      return question ? answerText(question, answer) : '';
    },
  );
  return { people, pictures, questions };
}

/** Questions as a trainer looks at them: most often wrong first. */
export const mostWrongFirst = (pictures: readonly QuestionPicture[]): QuestionPicture[] =>
  pictures.toSorted((a, b) => b.wrong - a.wrong || b.sure - a.sure);
