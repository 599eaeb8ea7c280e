import type { Opened, Platform, Refused, Written } from './platform.ts';
import { shortIds } from './patterns.ts';
import { countOf, modeOf, scormCalls, type ScormCalls } from './scorm-calls.ts';
import { isoDuration, scormTime } from './times.ts';

/** A number as platforms take it: a plain decimal with few digits. */
const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** Speaks with a platform by SCORM 2004, 4th edition and before. */
export class Scorm2004 implements Platform {
  readonly room = 64_000;
  readonly #calls: ScormCalls;
  #completed = false;
  #passed = false;
  /** How many answers and objectives the platform has. */
  #answers = 0;
  #objectives = new Map<string, number>();

  /** @param api the object `API_1484_11` that the platform has put into one of its windows */
  constructor(api: object) {
    this.#calls = scormCalls(api, ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError']);
  }

  get refused(): readonly Refused[] {
    return this.#calls.refused;
  }

  async open(): Promise<Opened> {
    const { initialize, get } = this.#calls;
    if (!initialize()) throw new Error('Initialize was refused');
    const mode = modeOf(get('cmi.mode'));
    this.#completed = get('cmi.completion_status') === 'completed';
    this.#passed = get('cmi.success_status') === 'passed';
    if (mode === 'normal') this.#begin();
    return {
      learner: get('cmi.learner_id'),
      mode,
      state: get('cmi.suspend_data'),
      location: get('cmi.location'),
      language: get('cmi.learner_preference.language'),
    };
  }

  #begin(): void {
    const { get, set } = this.#calls;
    this.#answers = countOf(get('cmi.interactions._count'));
    for (let at = 0; at < countOf(get('cmi.objectives._count')); at += 1)
      this.#objectives.set(get(`cmi.objectives.${at}.id`), at);
    if (!this.#completed) set('cmi.completion_status', 'incomplete');
    set('cmi.exit', 'suspend');
  }

  write({ report, answers, state, location, seconds }: Written): boolean {
    const { set } = this.#calls;
    set('cmi.location', location.length <= 1_000 ? location : '');
    set('cmi.session_time', isoDuration(seconds));
    set('cmi.progress_measure', decimal(report.progress));
    if (report.best) {
      const { raw, max } = report.best;
      set('cmi.score.min', '0');
      set('cmi.score.max', String(max));
      set('cmi.score.raw', String(raw));
      set('cmi.score.scaled', decimal(raw / max));
    }
    if (report.completed && !this.#completed) this.#completed = set('cmi.completion_status', 'completed');
    if (report.passed && !this.#passed) this.#passed = set('cmi.success_status', 'passed');
    if (report.failed && !this.#passed) set('cmi.success_status', 'failed');
    for (const { id, status } of report.lessons) {
      if (status === 'not attempted') continue;
      const at = this.#objectives.get(id) ?? this.#objectives.size;
      if (!this.#objectives.has(id) && !set(`cmi.objectives.${at}.id`, id)) continue;
      this.#objectives.set(id, at);
      set(`cmi.objectives.${at}.completion_status`, status === 'incomplete' ? status : 'completed');
      if (status === 'passed') set(`cmi.objectives.${at}.success_status`, status);
    }
    for (const each of answers) this.#answer(each);
    return set('cmi.suspend_data', state);
  }

  #answer({ question, begun, attempt }: Written['answers'][number]): void {
    const { set } = this.#calls;
    const name = `cmi.interactions.${this.#answers}`;
    if (!set(`${name}.id`, `${question.id}-${begun.replace(/\D/g, '').slice(0, 14)}`)) return;
    this.#answers += 1;
    set(`${name}.type`, question.type);
    if (question.lesson !== undefined) set(`${name}.objectives.0.id`, question.lesson);
    set(`${name}.timestamp`, scormTime(attempt.time));
    // Where every way through a case may be right, a platform takes so many patterns and no more.
    for (const [at, correct] of question.correct.slice(0, 10).entries())
      set(`${name}.correct_responses.${at}.pattern`, shortIds(correct));
    set(`${name}.weighting`, '1');
    set(`${name}.learner_response`, shortIds(question.pattern(attempt.response)));
    set(`${name}.result`, attempt.score.scaled === 1 ? 'correct' : 'incorrect');
  }

  commit(): boolean {
    return this.#calls.commit();
  }

  finish(seconds: number | undefined): boolean {
    if (seconds !== undefined) this.#calls.set('cmi.session_time', isoDuration(seconds));
    // It commits by itself. A commit of its own would fail where the page is just being left.
    return this.#calls.finish();
  }
}
