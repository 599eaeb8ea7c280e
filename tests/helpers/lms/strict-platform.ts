/** A platform as a test sees it: what it holds, and what it has refused. */
export interface StrictPlatform {
  /** The object that packages look for. */
  readonly api: Readonly<Record<string, (name: string, value?: string) => string>>;
  /** What was committed: the platform's memory. */
  readonly stored: Record<string, string>;
  /** Every call that was refused, with the number of the error. */
  readonly refused: string[];
  /** Every call that was made. */
  readonly calls: string[];
  /** What commits do: `false` fails them, `throw` is a platform that is gone. */
  health: 'well' | 'false' | 'throw';
}

/**
 * A platform that is as strict as the strictest in use (Moodle's patterns and order of calls, SCORM 1.2's own limits).
 * Depends on nothing around it, so that its source can be run in a browser.
 * @param version of SCORM
 * @param memory what it kept of this learner before
 */
export function strictPlatform(version: '1.2' | '2004', memory: Readonly<Record<string, string>> = {}): StrictPlatform {
  const is12 = version === '1.2';
  const short = String.raw`[\w.]{1,250}`;
  const patterns: Record<string, string> = is12
    ? {
        'cmi.core.lesson_location': '^[^]{0,255}$',
        'cmi.core.lesson_status': '^(passed|completed|failed|incomplete|browsed)$',
        'cmi.core.exit': '^(time-out|suspend|logout|)$',
        'cmi.core.score.raw': String.raw`^(100(\.0*)?|\d{1,2}(\.\d*)?)$`,
        'cmi.core.score.min': String.raw`^\d{1,3}$`,
        'cmi.core.score.max': String.raw`^\d{1,3}$`,
        'cmi.core.session_time': String.raw`^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$`,
        'cmi.suspend_data': '^[^]{0,4096}$',
        'cmi.objectives.n.id': '^[A-Za-z0-9_-]{1,255}$',
        'cmi.objectives.n.status': '^(passed|completed|failed|incomplete|browsed|not attempted)$',
        'cmi.interactions.n.id': '^[A-Za-z0-9_-]{1,255}$',
        'cmi.interactions.n.objectives.n.id': '^[A-Za-z0-9_-]{1,255}$',
        'cmi.interactions.n.time': String.raw`^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$`,
        'cmi.interactions.n.type': '^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$',
        'cmi.interactions.n.correct_responses.n.pattern': '^[^]{0,255}$',
        'cmi.interactions.n.weighting': String.raw`^-?\d{0,3}(\.\d*)?$`,
        'cmi.interactions.n.student_response': '^[^]{0,255}$',
        'cmi.interactions.n.result': '^(correct|wrong|unanticipated|neutral)$',
      }
    : {
        'cmi.location': '^[^]{0,1000}$',
        'cmi.completion_status': '^(completed|incomplete|not attempted|unknown)$',
        'cmi.success_status': '^(passed|failed|unknown)$',
        'cmi.exit': '^(time-out|suspend|logout|normal|)$',
        'cmi.score.scaled': String.raw`^-?(1(\.0+)?|0(\.\d{1,18})?)$`,
        'cmi.score.raw': String.raw`^-?\d{1,5}(\.\d{1,18})?$`,
        'cmi.score.min': String.raw`^-?\d{1,5}(\.\d{1,18})?$`,
        'cmi.score.max': String.raw`^-?\d{1,5}(\.\d{1,18})?$`,
        'cmi.progress_measure': String.raw`^(1(\.0+)?|0(\.\d{1,18})?)$`,
        'cmi.session_time': String.raw`^P(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$`,
        'cmi.suspend_data': '^[^]{0,64000}$',
        'cmi.objectives.n.id': String.raw`^\S{1,4000}$`,
        'cmi.objectives.n.completion_status': '^(completed|incomplete|not attempted|unknown)$',
        'cmi.objectives.n.success_status': '^(passed|failed|unknown)$',
        'cmi.interactions.n.id': String.raw`^\S{1,4000}$`,
        'cmi.interactions.n.objectives.n.id': String.raw`^\S{1,4000}$`,
        'cmi.interactions.n.timestamp': String.raw`^20[0-3]\d-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2}(Z)?)?$`,
        'cmi.interactions.n.type':
          '^(true-false|choice|(long-)?fill-in|matching|performance|sequencing|likert|numeric|other)$',
        'cmi.interactions.n.correct_responses.n.pattern': '^.*$',
        'cmi.interactions.n.weighting': String.raw`^-?\d{1,5}(\.\d{1,18})?$`,
        'cmi.interactions.n.learner_response': '^.*$',
        'cmi.interactions.n.result': '^(correct|incorrect|unanticipated|neutral)$',
      };
  const pair = String.raw`${short}\[\.\]${short}`;
  const answers: Record<string, string> = is12
    ? {
        choice: '^[0-9a-z](,[0-9a-z])*$',
        sequencing: '^[0-9a-z](,[0-9a-z])*$',
        matching: String.raw`^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$`,
        performance: '^[^]{0,255}$',
      }
    : {
        choice: String.raw`^${short}(\[,\]${short}){0,35}$`,
        sequencing: String.raw`^${short}(\[,\]${short}){0,35}$`,
        matching: String.raw`^${pair}(\[,\]${pair}){0,35}$`,
        performance: String.raw`^${pair}(\[,\]${pair}){0,249}$`,
      };
  const core = is12 ? 'cmi.core.' : 'cmi.';
  const readable: Record<string, string> = {
    [is12 ? 'cmi.core.student_id' : 'cmi.learner_id']: 'learner-1',
    [is12 ? 'cmi.core.lesson_mode' : 'cmi.mode']: 'normal',
    [is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status']: 'not attempted',
    [is12 ? 'cmi.student_preference.language' : 'cmi.learner_preference.language']: '',
    [`${core}success_status`]: 'unknown',
    'cmi.suspend_data': '',
    [is12 ? 'cmi.core.lesson_location' : 'cmi.location']: '',
    'cmi.interactions._count': '0',
    'cmi.objectives._count': '0',
  };
  const now: Record<string, string> = { ...readable, ...memory };
  const stored: Record<string, string> = { ...memory };
  const refused: string[] = [];
  const calls: string[] = [];
  let [state, error] = ['closed', '0'];
  const platform: Pick<StrictPlatform, 'health'> = { health: 'well' };

  const refuse = (what: string, number: string): string => {
    error = number;
    refused.push(`${what} ${number}`);
    return 'false';
  };
  const called = (what: string): void => {
    calls.push(what);
    error = '0';
    if (platform.health === 'throw') throw new Error('The platform is gone');
  };
  const countAt = (list: string): number => Number(now[`${list}._count`] ?? 0);

  /** Whether a list's entry is the next one or is there, and what must be there before it is. */
  const inOrder = (name: string): string | undefined => {
    for (const [, list = '', index = '', rest = ''] of name.matchAll(
      /^(cmi\.(?:objectives|interactions))\.(\d+)\.(.+)$/g,
    )) {
      if (Number(index) > countAt(list)) return is12 ? '201' : '351';
      if (Number(index) === countAt(list) && rest !== 'id') return is12 ? '201' : '408';
      const [, inner = '', at = ''] = /^(objectives|correct_responses)\.(\d+)\./.exec(rest) ?? [];
      if (inner !== '' && Number(at) > countAt(`${list}.${index}.${inner}`)) return is12 ? '201' : '351';
      if (/response/.test(rest) && now[`${list}.${index}.type`] === undefined) return is12 ? '201' : '408';
    }
    return undefined;
  };
  const fits = (name: string, value: string): boolean => {
    const [, before = ''] = /^(cmi\.interactions\.\d+)\..*(?:pattern|response)$/.exec(name) ?? [];
    const pattern = before === '' ? undefined : answers[now[`${before}.type`] ?? ''];
    if (before === '' || pattern === undefined) return true;
    const parts = value.split(is12 ? ',' : '[,]');
    const isChoice = now[`${before}.type`] === 'choice';
    return new RegExp(pattern).test(value) && (!isChoice || new Set(parts).size === parts.length);
  };
  const set = (name: string, value = ''): string => {
    called(`set ${name}=${value}`);
    const what = `set ${name}=${value}`;
    if (state !== 'open') return refuse(what, is12 ? '301' : '132');
    const pattern = patterns[name.replace(/\.\d+(?=\.)/g, '.n')];
    if (pattern === undefined) return refuse(what, is12 ? '201' : '401');
    const order = inOrder(name);
    if (order !== undefined) return refuse(what, order);
    if (!new RegExp(pattern).test(value) || !fits(name, value)) return refuse(what, is12 ? '405' : '406');
    const [, list = '', index = ''] = /^(.*)\.(\d+)\.(?:id|pattern)$/.exec(name) ?? [];
    if (list === 'cmi.objectives') {
      const others = Array.from({ length: countAt(list) }, (_, at) => now[`${list}.${at}.id`]);
      if (now[name] === undefined ? others.includes(value) : now[name] !== value) return refuse(what, '351');
    }
    if (list !== '' && Number(index) === countAt(list)) now[`${list}._count`] = String(countAt(list) + 1);
    now[name] = value;
    return 'true';
  };
  const get = (name: string): string => {
    called(`get ${name}`);
    const isWriteOnly = is12 ? /exit|session_time|interactions\.\d/.test(name) : /exit|session_time/.test(name);
    if (state !== 'open' || isWriteOnly) {
      refuse(`get ${name}`, is12 ? '404' : '405');
      return '';
    }
    return now[name] ?? '';
  };
  const keep = (what: string): string => {
    called(what);
    if (state !== 'open') return refuse(what, is12 ? '301' : '142');
    if (platform.health !== 'well') return 'false';
    Object.assign(stored, now);
    return 'true';
  };
  const initialize = (): string => {
    called('initialize');
    if (state !== 'closed') return refuse('initialize', is12 ? '101' : '103');
    state = 'open';
    return 'true';
  };
  const finish = (): string => {
    const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    const isNormal = now[is12 ? 'cmi.core.lesson_mode' : 'cmi.mode'] === 'normal';
    if (isNormal && now[status] === 'not attempted') now[status] = 'completed';
    const kept = keep('finish');
    state = 'finished';
    return kept;
  };
  const lastError = (): string => error;
  const names = is12
    ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']
    : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'];
  const methods = [initialize, get, set, () => keep('commit'), finish, lastError];
  const api = Object.fromEntries(names.map((name, at) => [name, methods[at] ?? lastError]));
  return Object.assign(platform, { api, stored, refused, calls });
}
