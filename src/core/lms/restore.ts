import { inDeedOrder } from '../progress/order.ts';
import { mergeProgress } from '../progress/merge.ts';
import { parseProgress } from '../progress/parse.ts';
import { at, emptyProgress, type Entries, type Progress, type QuestionProgress } from '../progress/record.ts';
import type { LmsCourse } from './course.ts';
import { openState, type Envelope, type StateFault } from './envelope.ts';
import { unpack } from './pack.ts';
import { decodePositions } from './positions.ts';

/** What this browser keeps of a learner's attempt. */
export interface LocalState {
  readonly record: Progress;
  readonly attempt: string;
  /** As in {@link Envelope}. */
  readonly count: number;
  /** Whether the platform ever kept anything of the attempt. */
  readonly sent: boolean;
}

/** What a session starts from. */
export interface Restored {
  readonly record: Progress;
  readonly attempt: string;
  readonly count: number;
  readonly told: string;
  /** Why the platform's state could not be read. */
  readonly fault: StateFault | undefined;
  /** What could not be read, this time or before. */
  readonly aside: string;
}

/**
 * What a session starts from. The platform's word counts: what this browser has of another attempt gives way, since the
 * platform may have begun another. What it has of the same attempt is added, so that nothing is lost that the platform
 * was never told.
 * @param text the platform's state
 * @param local undefined where this browser has nothing of this learner
 * @param made names a new attempt
 * @param now the time, ISO 8601 in UTC
 */
export async function restore(
  text: string,
  course: LmsCourse,
  local: LocalState | undefined,
  made: string,
  now: string,
): Promise<Restored> {
  const fresh: Restored = {
    record: emptyProgress,
    attempt: made,
    count: 0,
    told: '',
    fault: undefined,
    aside: '',
  };
  if (text === '') return local && !local.sent ? { ...fresh, ...own(local) } : fresh;
  const { state, aside } = openState(text, course.id);
  const damaged = (fault: StateFault): Restored => ({ ...fresh, ...(local && own(local)), fault, aside: text });
  if (typeof state === 'string') return damaged(state);
  const { attempt, count, told } = state;
  try {
    const record = await recordOf(state, course);
    const mine = local?.attempt === attempt ? local : undefined;
    const known = { ...fresh, attempt, count: Math.max(count, mine?.count ?? 0), told, aside };
    if (!mine) return { ...known, record };
    if (state.kind !== 'p') return { ...known, record: mergeProgress(record, mine.record) };
    return { ...known, record: mine.count >= count ? mine.record : addedTo(mine.record, record, now) };
  } catch {
    return damaged('damaged');
  }
}

const own = ({ record, attempt, count }: LocalState): Pick<Restored, 'record' | 'attempt' | 'count'> => ({
  record,
  attempt,
  count,
});

/** @throws where the payload is damaged */
async function recordOf({ kind, payload, saved, count }: Envelope, course: LmsCourse): Promise<Progress> {
  if (kind === 'p') return decodePositions(payload, course, saved, count);
  const value: unknown = JSON.parse(kind === 'z' ? await unpack(payload) : payload);
  const parsed = parseProgress(value);
  if (!parsed) throw new RangeError('No record');
  return parsed.progress;
}

/**
 * What positions tell, added to what this browser knows better: an answer that it has already is not told twice.
 * @param now the time, ISO 8601 in UTC
 */
function addedTo(known: Progress, told: Progress, now: string): Progress {
  const isKnown = (id: string, meaning: string, history: QuestionProgress): boolean => {
    const mine = at(at(known.questions, id), meaning);
    const last = mine && inDeedOrder(mine.attempts, now).at(-1);
    return JSON.stringify(last?.response) === JSON.stringify(history.attempts[0]?.response);
  };
  const questions: Record<string, Entries<QuestionProgress>> = {};
  for (const [id, meanings] of Object.entries(told.questions)) {
    const left = Object.entries(meanings).filter(([meaning, history]) => !isKnown(id, meaning, history));
    if (left.length > 0) questions[id] = Object.fromEntries(left);
  }
  const sittings = Object.fromEntries(
    Object.entries(told.sittings).map(([quiz, all]) => [
      quiz,
      Object.fromEntries(
        Object.entries(all).map(([begun, sitting]) => {
          const mine = at(at(known.sittings, quiz), begun);
          const left = Object.entries(sitting.questions).filter(([id]) => at(mine?.questions, id) === undefined);
          return [begun, { ...sitting, questions: Object.fromEntries(left) }];
        }),
      ),
    ]),
  );
  return mergeProgress(known, { ...told, questions, sittings });
}
