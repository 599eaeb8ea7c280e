import { clock } from '../../client/clock.ts';
import { pageDate } from '../../client/page-dates.ts';
import { readProgress } from '../../client/progress-store.ts';
import { answersOf } from '../../core/result/answers.ts';
import { carriedName, type Share } from '../../core/result/compact.ts';
import { encodeResult } from '../../core/result/link.ts';
import { resultOf, type Result } from '../../core/result/result.ts';
import { loadCodedCourse } from '../results/load-coded-course.ts';

/** A result as it is sent, and what of the learner is in it. */
export interface SharedResult {
  /** For the fragment of an address. */
  readonly code: string;
  /** What the code holds, a sentence. */
  readonly holds: string;
}

/** A text of the record by its name. */
type Say = (name: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Makes a result of what this device keeps.
 * @param objectives of the course, each with its questions
 * @param numbers address of the file of codes
 * @throws when that file cannot be loaded
 */
export async function shareResult(
  objectives: Parameters<typeof resultOf>[1],
  numbers: string,
  share: Share,
  say: Say,
): Promise<SharedResult> {
  const course = await loadCodedCourse(numbers);
  const [progress, now] = [readProgress(), clock()];
  const result = { ...resultOf(progress, objectives, now), answers: answersOf(progress, course, now) };
  return { code: encodeResult(result, course, share), holds: holds(result, share, say) };
}

function holds({ name, made, completed, final, answers = [] }: Result, share: Share, say: Say): string {
  const carried = share.unnamed ? '' : carriedName(name);
  const parts = [
    ...(carried === '' ? [] : [say('holdsName', { name: carried })]),
    say('holdsDay', { date: pageDate(made) }),
    say('holdsLessons', { done: completed.length }),
    ...(final ? [say('holdsFinal')] : []),
    ...(share.pointsOnly || answers.length === 0 ? [] : [say('holdsAnswers', { count: answers.length })]),
  ];
  return `${say('holds', { parts: parts.join(', ') })} ${say('holdsNot')}`;
}
