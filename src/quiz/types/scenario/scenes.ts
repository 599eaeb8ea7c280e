import type { QuestionOf } from '../../../schemas/quiz.ts';

/** The scenes as the page shows them: the start first, the others as written. */
export function scenesInOrder({ scenes, start }: QuestionOf<'scenario'>): QuestionOf<'scenario'>['scenes'] {
  return scenes.toSorted((a, b) => Number(b.id === start) - Number(a.id === start));
}
