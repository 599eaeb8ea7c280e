import type { Opened, Platform, Refused, Written } from './platform.ts';
import { shortPattern } from './patterns.ts';
import { countOf, modeOf, scormCalls, type ScormCalls } from './scorm-calls.ts';
import { hoursMinutesSeconds, timeOfDay } from './times.ts';

/** From low to high: a status is never lowered. */
const ranks: readonly string[] = ['failed', 'incomplete', 'completed', 'passed'];

/** Speaks with a platform by SCORM 1.2. */
export class Scorm12 implements Platform {
  readonly room = 4_096;
  readonly #calls: ScormCalls;
  #status = '';
  /** How many answers and objectives the platform has. */
  #answers = 0;
  #objectives = new Map<string, number>();

  /** @param api the object `API` that the platform has put into one of its windows */
  constructor(api: object) {
    this.#calls = scormCalls(api, [
      'LMSInitialize',
      'LMSGetValue',
      'LMSSetValue',
      'LMSCommit',
      'LMSFinish',
      'LMSGetLastError',
    ]);
  }

  get refused(): readonly Refused[] {
    return this.#calls.refused;
  }

  async open(): Promise<Opened> {
    const { initialize, get } = this.#calls;
    if (!initialize()) throw new Error('LMSInitialize was refused');
    const mode = modeOf(get('cmi.core.lesson_mode'));
    this.#status = get('cmi.core.lesson_status');
    if (mode === 'normal') this.#begin();
    return {
      learner: get('cmi.core.student_id'),
      mode,
      state: get('cmi.suspend_data'),
      location: get('cmi.core.lesson_location'),
      language: get('cmi.student_preference.language'),
    };
  }

  /** Ended with “not attempted”, some platforms take a session for a completed one: so the first thing is to begin. */
  #begin(): void {
    const { get, set } = this.#calls;
    this.#answers = countOf(get('cmi.interactions._count'));
    for (let at = 0; at < countOf(get('cmi.objectives._count')); at += 1)
      this.#objectives.set(get(`cmi.objectives.${at}.id`), at);
    if (!ranks.includes(this.#status) || this.#status === 'failed') {
      this.#status = 'incomplete';
      set('cmi.core.lesson_status', this.#status);
    }
    set('cmi.core.exit', 'suspend');
  }

  write({ report, answers, state, location, seconds }: Written): boolean {
    const { set } = this.#calls;
    for (const [name, value] of [
      ['cmi.core.lesson_location', location.length <= 255 ? location : ''],
      ['cmi.core.session_time', hoursMinutesSeconds(seconds)],
    ] as const)
      set(name, value);
    if (report.best) {
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      set('cmi.core.score.raw', String(Math.round((report.best.raw / report.best.max) * 100)));
    }
    this.#tell(report.completed ? (report.passed ? 'passed' : 'completed') : report.failed ? 'failed' : 'incomplete');
    for (const { id, status } of report.lessons) {
      if (status === 'not attempted') continue;
      const at = this.#objectives.get(id) ?? this.#objectives.size;
      if (!this.#objectives.has(id) && !set(`cmi.objectives.${at}.id`, id)) continue;
      this.#objectives.set(id, at);
      set(`cmi.objectives.${at}.status`, status);
    }
    for (const each of answers) this.#answer(each);
    return set('cmi.suspend_data', state);
  }

  #tell(status: string): void {
    const lowers = status !== 'failed' && ranks.indexOf(status) <= ranks.indexOf(this.#status);
    const isDone = this.#status === 'completed' || this.#status === 'passed';
    if (lowers || (status === 'failed' && isDone)) return;
    if (this.#calls.set('cmi.core.lesson_status', status)) this.#status = status;
  }

  #answer({ question, begun, attempt }: Written['answers'][number]): void {
    const { set } = this.#calls;
    const name = `cmi.interactions.${this.#answers}`;
    if (!set(`${name}.id`, `${question.id}-${begun.replace(/\D/g, '').slice(0, 14)}`)) return;
    this.#answers += 1;
    if (question.lesson !== undefined) set(`${name}.objectives.0.id`, question.lesson);
    set(`${name}.time`, timeOfDay(attempt.time));
    set(`${name}.type`, question.type);
    for (const [at, correct] of question.correct.entries())
      set(`${name}.correct_responses.${at}.pattern`, shortPattern(question, correct));
    set(`${name}.weighting`, '1');
    set(`${name}.student_response`, shortPattern(question, question.pattern(attempt.response)));
    set(`${name}.result`, attempt.score.scaled === 1 ? 'correct' : 'wrong');
  }

  commit(): boolean {
    return this.#calls.commit();
  }

  finish(seconds: number | undefined): boolean {
    if (seconds !== undefined) this.#calls.set('cmi.core.session_time', hoursMinutesSeconds(seconds));
    // It commits by itself. A commit of its own would fail where the page is just being left.
    return this.#calls.finish();
  }
}
