import { clock } from '../../client/clock.ts';
import { LearnerStorage } from '../../client/lms/learner-storage.ts';
import { ownPrefix, progressKey } from '../../client/storage.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import type { CourseTable } from '../../core/lms/course.ts';
import type { StateFault } from '../../core/lms/envelope.ts';
import { pack } from '../../core/lms/pack.ts';
import type { Opened, Platform } from '../../core/lms/platform.ts';
import { restore, type LocalState } from '../../core/lms/restore.ts';
import { Session, type SessionNews } from '../../core/lms/session.ts';
import { isObject } from '../../core/progress/migrate.ts';
import { parseProgress } from '../../core/progress/parse.ts';
import { emptyProgress, type Progress } from '../../core/progress/record.ts';
import { seal, unseal } from '../../core/progress/seal.ts';
import { lmsCourse } from './course-table.ts';

/** What the frame page does with a session. */
export type Running = Pick<Session, 'changed' | 'hide' | 'show' | 'finish'>;

/** A session that has begun: the lessons can be opened. */
export interface Begun {
  readonly session: Running;
  /** What this browser keeps of the learner. */
  readonly storage: LearnerStorage;
  /** Why the platform's state could not be read. */
  readonly fault: StateFault | undefined;
}

/** What a session asks of the frame page. */
export interface FrameAsked {
  readonly location: () => string;
  readonly tell: (news: SessionNews) => void;
}

/** Where this browser keeps of which attempt its record is. */
const attemptKey = `${ownPrefix}attempt` as const;

/**
 * Begins a session: puts the record that it starts from where the lessons find it. In a review nothing is written, and
 * the session can only be ended.
 */
export async function begin(table: CourseTable, platform: Platform, opened: Opened, asked: FrameAsked): Promise<Begun> {
  const course = lmsCourse(table);
  const storage = new LearnerStorage(fingerprint(opened.learner), opened.mode === 'normal');
  const made = Math.random().toString(36).slice(2, 10);
  const start = await restore(opened.state, course, localState(storage), made, clock());
  storage.setItem(progressKey, seal(start.record));
  if (opened.mode !== 'normal') return { session: viewing(platform), storage, fault: start.fault };
  let sent = start.count > 0 && opened.state !== '';
  const note = (count: number): void =>
    storage.setItem(attemptKey, JSON.stringify({ attempt: start.attempt, count, sent }));
  note(start.count);
  const session = new Session(platform, course, opened.mastery ?? course.mastery, start, {
    now: () => Date.now(),
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    record: () => readRecord(storage) ?? emptyProgress,
    pack,
    kept(count, kept) {
      sent ||= kept;
      note(count);
    },
    ...asked,
  });
  return { session, storage, fault: start.fault };
}

function viewing(platform: Platform): Running {
  let finished = false;
  const nothing = (): void => undefined;
  const finish = async (closing = false): Promise<boolean> => {
    if (finished) return true;
    finished = true;
    return platform.finish(undefined, closing);
  };
  return { changed: nothing, hide: nothing, show: nothing, finish };
}

function readRecord(storage: LearnerStorage): Progress | undefined {
  const text = storage.getItem(progressKey);
  if (text === null) return undefined;
  const sealed = unseal(text);
  if (sealed) return sealed;
  return parseProgress(parsed(text))?.progress;
}

function localState(storage: LearnerStorage): LocalState | undefined {
  const record = readRecord(storage);
  const noted = parsed(storage.getItem(attemptKey) ?? '');
  if (!record || !isObject(noted)) return undefined;
  const { attempt, count, sent } = noted;
  if (typeof attempt !== 'string' || typeof count !== 'number') return undefined;
  return { record, attempt, count, sent: sent === true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
