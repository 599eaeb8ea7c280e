import { answerText, askedQuestions } from '../../quiz/answer-columns.ts';
import type { AskedCourse, AskedQuestion } from '../../quiz/coded-file.ts';
import { GroupTally, type PersonAnswers, type QuestionPicture } from '../../core/result/group-picture.ts';
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

/** Takes together what counts of a list of results, one after the other. */
export class GroupMaker {
  readonly #people: Person[] = [];
  readonly #questions: ReadonlyMap<string, AskedQuestion>;
  readonly #tally: GroupTally;

  constructor(course: AskedCourse) {
    const questions = new Map(askedQuestions(course).map((question) => [question.id, question]));
    this.#questions = questions;
    this.#tally = new GroupTally((answer) => {
      const question = questions.get(answer.question);
      return question ? answerText(question, answer) : '';
    });
  }

  /** Takes in one more; what cannot be read, and what cannot be, counts for nothing. */
  add({ read, words }: Listed): void {
    if (typeof read === 'string' || read.impossible) return;
    const { answers = [] } = read;
    this.#people.push({ name: words.title, result: read, answers });
    this.#tally.add(answers);
  }

  /** The group so far. */
  group(): Group {
    const questions = this.#questions;
    return { people: this.#people, pictures: this.#tally.pictures([...questions.keys()]), questions };
  }
}

/** Questions as a trainer looks at them: most often wrong first. */
export const mostWrongFirst = (pictures: readonly QuestionPicture[]): QuestionPicture[] =>
  pictures.toSorted((a, b) => b.wrong - a.wrong || b.sure - a.sure);
