import { closeness, courseShape } from './closeness.ts';

/** What was finished with a lesson. */
export type Finished = 'lesson' | 'part' | 'course';

/** Which headline suits it: as the circles come closer, `begun` for the first part that is done. */
export type FinishedHead = 'near' | 'begun' | 'touching' | 'sharing' | 'met';

/**
 * What a completed lesson has finished, and how that is called.
 * @param parts how many lessons each part of the course has
 * @param done how many lessons of the course are done
 * @param partDone whether every lesson of its part is
 */
export function finishedWith(
  parts: readonly number[],
  done: number,
  partDone: boolean,
): { readonly what: Finished; readonly head: FinishedHead } {
  const { stage } = closeness(done, courseShape(parts));
  if (stage === 'met') return { what: 'course', head: 'met' };
  if (!partDone) return { what: 'lesson', head: 'near' };
  if (stage === 'touching' || stage === 'sharing') return { what: 'part', head: stage };
  return { what: 'part', head: 'begun' };
}
