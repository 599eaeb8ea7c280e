import { contentOf } from '../../quiz/content.ts';
import { letter } from '../../quiz/letter.ts';
import type { Question } from '../../schemas/quiz.ts';
import type { KnownItem } from './analyse-answers.ts';

/**
 * What the analysis needs of the questions of a course.
 * @param questions each with the quiz that asks it
 */
export function knownItems(
  questions: readonly { readonly pool: string; readonly question: Question }[],
): ReadonlyMap<string, KnownItem> {
  return new Map(
    questions.map(({ pool, question }) => {
      const [set, ...more] = contentOf(question).choiceSets();
      const choices = set && more.length === 0 && set.path.length === 1 ? set.choices : [];
      return [question.id, { pool, choices: choices.map(({ right }, place) => ({ letter: letter(place), right })) }];
    }),
  );
}
