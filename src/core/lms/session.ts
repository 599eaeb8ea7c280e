import type { Progress } from '../progress/record.ts';
import type { LmsCourse } from './course.ts';
import { sealState, type Envelope } from './envelope.ts';
import { outgoing } from './outgoing.ts';
import type { Platform, Written } from './platform.ts';
import { encodePositions } from './positions.ts';
import { answersAfter, reportOf, type Report } from './report.ts';
import type { Restored } from './restore.ts';

/** What a learner has to be told, each once until it is over. */
export type SessionNews = 'notSaved' | 'gone' | 'full' | 'savedAgain';

/** What a session needs of the world. */
export interface SessionWorld {
  /** Milliseconds since some time. */
  readonly now: () => number;
  /** Calls back after so many milliseconds. @returns what cancels it */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  /** The record as it is now. */
  readonly record: () => Progress;
  /** Where the learner is. */
  readonly location: () => string;
  /** Packs a record; takes a moment. */
  readonly pack: (text: string) => Promise<string>;
  readonly tell: (news: SessionNews) => void;
  /** Told after each commit: how often the state was written, and whether the platform has kept it. */
  readonly kept: (count: number, kept: boolean) => void;
}

/** Milliseconds from a change to its writing, and between two commits where nothing of weight has changed. */
const writeAfter = 1_500;
const commitEvery = 60_000;
const retryAfter = [5_000, 20_000, 60_000];
/** So many commits have to fail before the learner is told. */
const failuresTold = 3;
/** A commit that takes longer, in milliseconds, is made more seldom. */
const slow = 2_000;
const commitSeldom = 300_000;

/**
 * The one session with a platform: written on change, committed now and then and whenever the learner turns away,
 * finished once. Where the platform fails the learner is told once, and goes on; everything is in this browser as well.
 */
export class Session {
  readonly #platform: Platform;
  readonly #course: LmsCourse;
  readonly #mastery: number;
  readonly #world: SessionWorld;
  #start: Restored;
  #told: string;
  #count: number;
  /** The last record that was packed, with its packed form. */
  #packed: { readonly text: string; readonly packed: string } | undefined;
  #packing = false;
  #weight = '';
  #cancelWrite: (() => void) | undefined;
  #cancelCommit: (() => void) | undefined;
  #every = commitEvery;
  #failures = 0;
  #troubles = new Set<SessionNews>();
  #committing = false;
  #uncommitted = false;
  #finished = false;
  /** Milliseconds in which the learner was here, and since when. */
  #spent = 0;
  #since: number | undefined;

  /** @param mastery share of the questions from which the quiz is passed: the course's, unless the platform has its own */
  constructor(platform: Platform, course: LmsCourse, mastery: number, start: Restored, world: SessionWorld) {
    this.#platform = platform;
    this.#course = course;
    this.#mastery = mastery;
    this.#start = start;
    this.#told = start.told;
    this.#count = start.count;
    this.#world = world;
    this.#since = world.now();
    this.#weight = weightOf(this.#report());
  }

  /** How long the learner was here, in seconds. */
  get seconds(): number {
    return (this.#spent + (this.#since === undefined ? 0 : this.#world.now() - this.#since)) / 1_000;
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** The record, or the place, has changed. */
  changed(): void {
    if (this.#finished) return;
    void this.#pack();
    this.#cancelWrite ??= this.#world.later(() => {
      this.#cancelWrite = undefined;
      this.#write();
      const weight = weightOf(this.#report());
      if (weight === this.#weight) this.#commitLater(this.#every);
      else void this.commit();
      this.#weight = weight;
    }, writeAfter);
  }

  /** The learner has turned to something else: what is written is committed. */
  hide(): void {
    if (this.#since !== undefined) this.#spent += this.#world.now() - this.#since;
    this.#since = undefined;
    if (this.#finished) return;
    this.#writeNow();
    if (this.#uncommitted) void this.commit();
  }

  /** The learner is back. */
  show(): void {
    this.#since ??= this.#world.now();
  }

  /** Has the platform keep what was written. */
  async commit(): Promise<void> {
    this.#cancelCommit?.();
    this.#cancelCommit = undefined;
    if (this.#finished || this.#committing) return;
    this.#committing = true;
    this.#uncommitted = false;
    const begun = this.#world.now();
    const count = this.#count;
    let kept = false;
    try {
      const answer = this.#platform.commit();
      kept = typeof answer === 'boolean' ? answer : await answer;
    } catch {
      this.#trouble('gone');
    }
    this.#committing = false;
    if (this.#world.now() - begun > slow) this.#every = commitSeldom;
    this.#world.kept(count, kept);
    if (kept) this.#recovered();
    else this.#failed();
    if (this.#uncommitted && kept) this.#commitLater(this.#every);
  }

  /**
   * Writes everything and ends the session; a second time nothing happens.
   * @param closing the page is being closed
   * @returns whether the platform kept it
   */
  async finish(closing = false): Promise<boolean> {
    if (this.#finished) return true;
    this.#writeNow();
    this.#finished = true;
    this.#cancelCommit?.();
    try {
      const answer = this.#platform.finish(this.seconds, closing);
      const kept = typeof answer === 'boolean' ? answer : await answer;
      this.#world.kept(this.#count, kept);
      return kept;
    } catch {
      this.#world.kept(this.#count, false);
      return false;
    }
  }

  #report(): Report {
    return reportOf(this.#world.record(), this.#course, this.#mastery);
  }

  #writeNow(): void {
    if (!this.#cancelWrite) return;
    this.#cancelWrite();
    this.#cancelWrite = undefined;
    this.#write();
  }

  #write(): void {
    const record = outgoing(this.#world.record());
    const answers = answersAfter(record, this.#course, this.#told);
    this.#told = answers.at(-1)?.begun ?? this.#told;
    const report = reportOf(record, this.#course, this.#mastery);
    this.#count += 1;
    const { state, whole } = this.#state(record);
    const written: Written = { report, answers, state, location: this.#world.location(), seconds: this.seconds };
    this.#uncommitted = true;
    try {
      const taken = this.#platform.write(written);
      if (!taken || !whole) this.#trouble('full');
    } catch {
      this.#trouble('gone');
    }
  }

  /** The state in the form that fits the platform, and whether it says all that it could. */
  #state(record: Progress): { readonly state: string; readonly whole: boolean } {
    const { room } = this.#platform;
    const saved = new Date(this.#world.now()).toISOString();
    const envelope: Omit<Envelope, 'kind' | 'payload'> = {
      course: this.#course.id,
      attempt: this.#start.attempt,
      count: this.#count,
      saved,
      told: this.#told,
    };
    const sealed = (kind: Envelope['kind'], payload: string): string =>
      sealState({ ...envelope, kind, payload }, this.#start.aside, room);
    const frame = sealed('p', '').split('\n')[0]?.length ?? 0;
    const positions = (): { readonly state: string; readonly whole: boolean } => {
      const all = encodePositions(record, this.#course, Infinity, saved);
      const fitting = encodePositions(record, this.#course, room - frame, saved);
      return { state: sealed('p', fitting), whole: fitting === all };
    };
    if (room < manyUnits) return positions();
    const text = JSON.stringify(record);
    if (this.#packed?.text === text) {
      const { packed } = this.#packed;
      return packed.length + frame <= room ? { state: sealed('z', packed), whole: true } : positions();
    }
    // Its packed form is not there yet, at the end of a session.
    return text.length + frame <= room ? { state: sealed('j', text), whole: true } : positions();
  }

  /** Packs ahead, so that a packed form is there when the page is left. */
  async #pack(): Promise<void> {
    if (this.#packing || this.#platform.room < manyUnits) return;
    this.#packing = true;
    try {
      for (;;) {
        const text = JSON.stringify(outgoing(this.#world.record()));
        if (this.#packed?.text === text) break;
        this.#packed = { text, packed: await this.#world.pack(text) };
      }
    } catch {
      // A browser without it sends the record as it is.
    } finally {
      this.#packing = false;
    }
  }

  #commitLater(after: number): void {
    if (!this.#finished) this.#cancelCommit ??= this.#world.later(() => void this.commit(), after);
  }

  #failed(): void {
    this.#uncommitted = true;
    this.#failures += 1;
    if (this.#failures >= failuresTold) this.#trouble('notSaved');
    this.#commitLater(retryAfter[this.#failures - 1] ?? commitEvery);
  }

  #recovered(): void {
    this.#failures = 0;
    const had = this.#troubles.delete('notSaved') || this.#troubles.delete('gone');
    if (had) this.#world.tell('savedAgain');
  }

  #trouble(news: SessionNews): void {
    if (this.#troubles.has(news)) return;
    this.#troubles.add(news);
    this.#world.tell(news);
  }
}

/** Platforms with at least so much room get the whole record. */
const manyUnits = 32_000;

/** What is worth a commit of its own: a lesson that is done, a quiz that is finished. */
function weightOf({ lessons, completed, passed, best }: Report): string {
  const done = lessons.filter(({ status }) => status === 'completed' || status === 'passed').length;
  return [done, completed, passed, best?.raw, best?.max].join();
}
