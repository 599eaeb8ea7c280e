import { lessonNumber, lessonWith, questionNumber, questionWith } from '../core/numbers/numbers.ts';
import type { PlanNumbers } from '../core/session/plan.ts';
import { getNumbers } from './site.ts';

/** The permanent numbers by which plans count lessons and questions. */
export async function getPlanNumbers(): Promise<PlanNumbers> {
  const numbers = await getNumbers();
  return {
    numberOf: (kind, id) => (kind === 'lesson' ? lessonNumber(numbers, id) : questionNumber(numbers, id)),
    idOf: (kind, number) => (kind === 'lesson' ? lessonWith(numbers, number) : questionWith(numbers, number)),
  };
}
