import { isObject, type Unknowns } from '../progress/migrate.ts';
import { cmi5Statement, type Cmi5Context, type Cmi5Verb, type Statement } from './cmi5-statements.ts';
import type { Opened, Platform, Refused, Written } from './platform.ts';
import { modeOf } from './scorm-calls.ts';

/** What a platform tells a package in the address by which it opens it. */
export interface Cmi5Launch {
  /** Address of the store of statements, with a slash at the end. */
  readonly endpoint: string;
  /** Address that gives the token, once. */
  readonly tokenAddress: string;
  /** The learner, as JSON. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

/** What the adapter needs of a browser. */
export interface Cmi5World {
  readonly request: (address: string, options: RequestInit) => Promise<Response>;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly uuid: () => string;
}

/** Documents at the platform: that of the standard, and the course's own. */
const launchDocument = 'LMS.LaunchData';
const stateDocument = 'course.state';
const toldDocument = 'course.told';

/** Units of one request that may outlive its page: all of them together, with those of the closing page, may be 64 kB. */
const mostKeptAlive = 12_000;

/** Speaks with a platform by cmi5: statements and documents, over the network. */
export class Cmi5 implements Platform {
  // A document may be as large as it likes; what is sent when a page is left may not be over 64 kB.
  readonly room = 60_000;
  readonly refused: Refused[] = [];
  readonly #launch: Cmi5Launch;
  readonly #world: Cmi5World;
  readonly #actor: Unknowns;
  #token = '';
  #context: Cmi5Context = { template: {}, registration: '', mastery: undefined };
  #returnUrl: string | undefined;
  /** When the session was begun. */
  #begun = '';
  #seconds = 0;
  /** What was told in this registration, and may be told once. */
  readonly #told = new Set<string>();
  /** A session judges once, as passed or as failed. */
  #judged = false;
  #waiting: Statement[] = [];
  #state: string | undefined;

  constructor(launch: Cmi5Launch, world: Cmi5World) {
    this.#launch = launch;
    this.#world = world;
    const actor: unknown = JSON.parse(launch.actor);
    this.#actor = isObject(actor) ? actor : {};
  }

  /** Where the learner goes once the session has ended; undefined where the platform names no place. */
  get returnUrl(): string | undefined {
    return this.#returnUrl;
  }

  async open(): Promise<Opened> {
    const answer = await this.#world.request(this.#launch.tokenAddress, { method: 'POST' });
    const given: unknown = await answer.json();
    if (!isObject(given) || typeof given['auth-token'] !== 'string') throw new Error('The platform gives no token');
    this.#token = given['auth-token'];
    const launch = parsed(await this.#stored(launchDocument));
    const mastery = launch['masteryScore'];
    this.#context = {
      template: isObject(launch['contextTemplate']) ? launch['contextTemplate'] : {},
      registration: this.#launch.registration,
      mastery: typeof mastery === 'number' ? mastery : undefined,
    };
    const { returnURL } = launch;
    if (typeof returnURL === 'string' && /^https?:/.test(returnURL)) this.#returnUrl = returnURL;
    // The standard wants them read before the first statement.
    const wishes = parsed(await this.#get('agents/profile', { profileId: 'cmi5LearnerPreferences' }));
    const kept = parsed(await this.#stored(toldDocument));
    for (const verb of Array.isArray(kept['told']) ? kept['told'] : []) this.#told.add(String(verb));
    const mode = modeOf(String(launch['launchMode'] ?? '').toLowerCase());
    const state = await this.#stored(stateDocument);
    this.#begun = this.#world.now();
    if (!(await this.#send([this.#statement('initialized')], false)))
      throw new Error('The platform takes no statement');
    return {
      learner: JSON.stringify(this.#actor['account'] ?? this.#actor),
      mode,
      state,
      location: typeof kept['location'] === 'string' ? kept['location'] : '',
      language: String(wishes['languagePreference'] ?? '').split(',')[0] ?? '',
      ...(this.#context.mastery !== undefined && { mastery: this.#context.mastery }),
    };
  }

  write({ report, answers, state, location, seconds }: Written): boolean {
    this.#seconds = seconds;
    this.#state = state;
    this.#location = location;
    for (const each of answers) this.#waiting.push(this.#statement('answered', each));
    if (report.completed) this.#once('completed');
    const { best } = report;
    if (!best || this.#judged || this.#told.has('passed')) return true;
    if (!report.passed && !report.failed) return true;
    this.#judged = true;
    this.#once(report.passed ? 'passed' : 'failed', best);
    return true;
  }

  #location = '';

  #once(verb: Cmi5Verb, best?: Written['report']['best']): void {
    if (this.#told.has(verb)) return;
    this.#told.add(verb);
    this.#waiting.push(this.#statement(verb, best));
  }

  commit(): Promise<boolean> {
    return this.#flush([], false);
  }

  finish(seconds: number | undefined, closing: boolean): Promise<boolean> {
    if (seconds !== undefined) this.#seconds = seconds;
    return this.#flush([this.#statement('terminated')], closing);
  }

  #statement(verb: Cmi5Verb, about?: Parameters<typeof cmi5Statement>[2]): Statement {
    const { activityId } = this.#launch;
    const [id, now] = [this.#world.uuid(), this.#world.now()];
    const facts = { id, now, begun: this.#begun, actor: this.#actor, activityId, seconds: this.#seconds };
    return cmi5Statement(verb, { ...facts, ...this.#context }, about);
  }

  /** Everything at once: a page that is being left waits for nothing. */
  async #flush(last: readonly Statement[], closing: boolean): Promise<boolean> {
    const statements = [...this.#waiting, ...last];
    const state = this.#state;
    this.#waiting = [];
    this.#state = undefined;
    const told = JSON.stringify({ told: [...this.#told], location: this.#location });
    const [sent, ...kept] = await Promise.all([
      statements.length === 0 || this.#send(statements, closing),
      ...(state === undefined
        ? []
        : [this.#put(stateDocument, state, closing), this.#put(toldDocument, told, closing)]),
    ]);
    if (!sent) this.#waiting = [...statements.filter((each) => !last.includes(each)), ...this.#waiting];
    if (kept.includes(false)) this.#state ??= state;
    return sent && !kept.includes(false);
  }

  #stored(stateId: string): Promise<string> {
    const { activityId, registration } = this.#launch;
    return this.#get('activities/state', { activityId, registration, stateId });
  }

  /** The text of a document; empty where there is none. @throws where the platform cannot be reached */
  async #get(path: string, query: Readonly<Record<string, string>>): Promise<string> {
    const answer = await this.#call('GET', path, query);
    if (answer.status === 404 || answer.status === 204) return '';
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  async #put(stateId: string, body: string, closing: boolean): Promise<boolean> {
    const { activityId, registration } = this.#launch;
    const answer = await this.#call('PUT', 'activities/state', { activityId, registration, stateId }, body, closing);
    return this.#taken(stateId, body, answer);
  }

  async #send(statements: readonly Statement[], closing: boolean): Promise<boolean> {
    const body = JSON.stringify(statements);
    const answer = await this.#call('POST', 'statements', {}, body, closing);
    // What the platform has already it was sent before, and its answer was lost.
    return answer.status === 409 || this.#taken('statements', body, answer);
  }

  #taken(name: string, value: string, { ok, status }: Response): boolean {
    if (!ok) this.refused.push({ name, value, error: String(status) });
    return ok;
  }

  #call(
    method: string,
    path: string,
    query: Readonly<Record<string, string>>,
    body?: string,
    closing = false,
  ): Promise<Response> {
    const url = new URL(path, this.#launch.endpoint);
    const sent = path === 'statements' ? {} : { ...query, agent: this.#launch.actor };
    const headers = {
      Authorization: `Basic ${this.#token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(body !== undefined && { 'Content-Type': path === 'statements' ? 'application/json' : 'text/plain' }),
    };
    if (closing && body !== undefined) {
      // xAPI's other way of asking, as a form: a browser asks no leave for it first, which a closed page could not wait for.
      url.search = String(new URLSearchParams({ method }));
      const form = new URLSearchParams({ ...sent, ...headers, content: body });
      return this.#world.request(url.href, { method: 'POST', keepalive: true, body: form });
    }
    url.search = String(new URLSearchParams(sent));
    if (body === undefined) return this.#world.request(url.href, { method, headers });
    // What is on its way when the page is left arrives all the same.
    return this.#world.request(url.href, { method, headers, body, keepalive: body.length <= mostKeptAlive });
  }
}

function parsed(text: string): Unknowns {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
