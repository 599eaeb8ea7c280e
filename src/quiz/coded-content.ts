import type { CourseQuestion, Numbers, Pool } from '../core/numbers/numbers.ts';
import type { Question } from '../schemas/quiz.ts';
import type { CodedFile, FileEntry } from './coded-file.ts';
import { encodeKey } from './content.ts';
import { courseQuestion } from './numbered.ts';

/**
 * The file of codes of a course.
 * @param course its id
 * @param questions all that it asks, each with its pool
 */
export function codedFile(
  course: string,
  numbers: Numbers,
  questions: readonly { readonly pool: Pool; readonly question: Question }[],
): CodedFile {
  const asked = new Map(questions.map((each) => [each.question.id, each]));
  const last = new Map(
    numbers.entries.filter(({ pool }) => pool !== undefined).map(({ id }, place) => [id, place + 1]),
  );
  const gone = new Set(
    numbers.entries.flatMap((entry) => (entry.pool === undefined && entry.gone ? entry.number : [])),
  );
  const objectives = [...new Set(questions.map(({ question }) => question.objective))];
  const pools = [...new Set(numbers.entries.flatMap(({ pool }) => pool ?? []))];
  const entries = numbers.entries.map((entry): FileEntry => {
    if (entry.pool === undefined) return entry.gone ? entry.number : entry.id;
    const { number, id, codes, meaning, parts } = entry;
    const pool = pools.indexOf(entry.pool);
    const now = asked.get(id);
    const current: CourseQuestion | undefined = now && courseQuestion(now.pool, now.question);
    const isNow =
      last.get(id) === number && !gone.has(number) && current?.meaning === meaning && current.pool === entry.pool;
    // Of one that has left, its name helps nobody.
    if (!now || !isNow) return [pool, gone.has(number) ? String(number) : id, codes];
    const { type, objective } = now.question;
    const place = objectives.indexOf(objective);
    const key = encodeKey(now.question);
    const [here, numbered] = [current.parts.join(' '), parts.join(' ')];
    return here === numbered ? [pool, id, codes, type, key, place] : [pool, id, codes, type, key, place, numbered];
  });
  return { course, pools, objectives, entries };
}
