import { lessonNumber, lessonWith, questionNumber, questionWith } from '../core/numbers/numbers.ts';
import type { PlanNumbers } from '../core/session/plan.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { getNumbers, getPool } from './site.ts';

/** The permanent numbers by which plans count lessons and questions. */
export async function getPlanNumbers(): Promise<PlanNumbers> {
  const numbers = await getNumbers();
  return {
    numberOf: (kind, id) => (kind === 'lesson' ? lessonNumber(numbers, id) : questionNumber(numbers, id)),
    idOf: (kind, number) => (kind === 'lesson' ? lessonWith(numbers, number) : questionWith(numbers, number)),
  };
}

/** What names the questions of a pool, and changes with them: two pools of one name ask the same. */
export async function getPoolEdition(name: 'final-quiz' | 'pre-test'): Promise<string> {
  const numbers = await getNumbers();
  const pool = await getPool(name);
  return fingerprint(pool.map(({ id }) => questionNumber(numbers, id) ?? id).join(' '));
}
