import { fingerprint } from '../fingerprint.ts';

/** What surrounds a state at the platform. */
export interface Envelope {
  /** Id of the course. */
  readonly course: string;
  /** Names the attempt that the state belongs to: made at its first start. */
  readonly attempt: string;
  /** How often the state of this attempt has been written: a later one has more. */
  readonly count: number;
  /** When it was written, ISO 8601 in UTC. */
  readonly saved: string;
  /** When the last sitting was begun whose answers the platform has; empty for none. */
  readonly told: string;
  /** How the payload is written: positions, a packed record, or a record as it is. */
  readonly kind: 'p' | 'z' | 'j';
  readonly payload: string;
}

/** Why a state cannot be read. */
export type StateFault = 'damaged' | 'otherCourse' | 'newer';

const version = '1';

const timeText = (time: string): string => (time === '' ? '' : Date.parse(time).toString(36));
const timeOf = (text: string): string => (text === '' ? '' : new Date(Number.parseInt(text, 36)).toISOString());
const kinds = ['p', 'z', 'j'] as const;

/**
 * A state as a platform keeps it.
 * @param aside what could not be read before: kept behind the state as far as there is room
 * @param room UTF-16 units in all
 */
export function sealState(state: Envelope, aside: string, room: number): string {
  const { course, attempt, count, saved, told, kind, payload } = state;
  const text = [version, course, attempt, count.toString(36), timeText(saved), timeText(told), kind, payload].join(';');
  const sealed = `${text};${fingerprint(text)}`;
  const left = room - sealed.length - 1;
  return aside === '' || left < 40 ? sealed : `${sealed}\n${aside.slice(0, left)}`;
}

/** Reads what {@link sealState} wrote, whatever has become of it, with what was kept behind it. */
export function openState(
  text: string,
  course: string,
): { readonly state: Envelope | StateFault; readonly aside: string } {
  const [sealed = '', ...behind] = text.split('\n');
  const state = readEnvelope(sealed, course);
  return { state, aside: typeof state === 'string' ? text : behind.join('\n') };
}

function readEnvelope(sealed: string, course: string): Envelope | StateFault {
  const end = sealed.lastIndexOf(';');
  const text = sealed.slice(0, end);
  if (end < 0 || fingerprint(text) !== sealed.slice(end + 1)) return 'damaged';
  const [made = '', of = '', attempt = '', count = '', saved = '', told = '', how = '', ...rest] = text.split(';');
  const kind = kinds.find((each) => each === how);
  if (of !== course) return 'otherCourse';
  if (made !== version) return Number(made) > Number(version) ? 'newer' : 'damaged';
  if (!kind) return 'newer';
  try {
    const envelope = { course: of, attempt, count: Number.parseInt(count, 36), kind, payload: rest.join(';') };
    return { ...envelope, saved: timeOf(saved), told: timeOf(told) };
  } catch {
    return 'damaged';
  }
}
