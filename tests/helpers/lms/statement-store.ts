import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { isObject, type Unknowns } from '../../../src/core/progress/migrate.ts';
import { root } from '../project.ts';

/** A store of statements and documents that refuses what cmi5 refuses. */
export interface StatementStore {
  /** The address of a package as a platform opens it. @param page of the package @param launchMode `Normal` without it */
  readonly launch: (page: string, learner: string, launchMode?: string) => string;
  /** Verbs of the statements of a learner, in their order. */
  readonly verbs: (learner: string) => string[];
  readonly statements: (learner: string) => readonly Unknowns[];
  readonly documents: Map<string, string>;
  /** What was refused, with the reason. */
  readonly refused: string[];
  /** Answers nothing well any more. */
  broken: boolean;
  readonly close: () => void;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((each, name) => (isObject(each) ? each[name] : undefined), value);

interface Session {
  readonly token: string;
  readonly learner: string;
  readonly id: string;
  fetched: boolean;
  preferencesRead: boolean;
  readonly told: string[];
}

/** What is asked, also by xAPI's other way of asking: as a form, with headers and parameters in it. */
function askedBy(
  request: IncomingMessage,
  url: URL,
  body: string,
): { method: string; headers: Readonly<Record<string, string>>; body: string } {
  const other = url.searchParams.get('method');
  if (other === null) {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    return { method: request.method ?? '', headers: Object.fromEntries(headers), body };
  }
  const form = new URLSearchParams(body);
  for (const [name, value] of form) url.searchParams.set(name, value);
  const headers = [...form].map(([name, value]) => [name.toLowerCase(), value]);
  return { method: other, headers: Object.fromEntries(headers), body: form.get('content') ?? '' };
}

/** @param mastery from which the platform takes the quiz for passed */
export async function statementStore(mastery: number): Promise<StatementStore> {
  const sessions = new Map<string, Session>();
  const registrations = new Map<string, string>();
  const stored = new Map<string, Unknowns[]>();
  const documents = new Map<string, string>();
  const refused: string[] = [];
  const modes = new Map<string, string>();
  const folder = join(root, 'tests/fixtures/lms/tls');
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));

  const contextTemplate = (session: string): Unknowns => ({
    extensions: { [`${cmi5}extensions/sessionid`]: session },
    contextActivities: { grouping: [{ id: 'https://platform.example/course' }] },
  });

  /** Why a statement cannot be taken. */
  const faultOf = (statement: Unknowns, session: Session): string | undefined => {
    const verb = String(at(statement, 'verb', 'id')).replace(verbs, '');
    const before = stored.get(session.learner) ?? [];
    const ever = before.map((each) => String(at(each, 'verb', 'id')).replace(verbs, ''));
    const categories = at(statement, 'context', 'contextActivities', 'category');
    const ids = (Array.isArray(categories) ? categories : []).map((each) => String(at(each, 'id')));
    const has = (name: string): boolean => ids.includes(`${cmi5}categories/${name}`);
    const isOwn = ['initialized', 'terminated', 'completed', 'passed', 'failed'].includes(verb);
    const movesOn = ['completed', 'passed', 'failed'].includes(verb);
    const scaled = at(statement, 'result', 'score', 'scaled');
    const mode = modes.get(session.learner) ?? 'Normal';
    if (!session.preferencesRead) return 'before the preferences were read';
    if (session.told.length === 0 ? verb !== 'initialized' : verb === 'initialized')
      return 'initialized is first, once';
    if (session.told.includes('terminated')) return 'after terminated';
    if (movesOn && verb !== 'failed' && ever.includes(verb)) return `${verb} twice in a registration`;
    if ((verb === 'passed' || verb === 'failed') && session.told.some((each) => each === 'passed' || each === 'failed'))
      return 'judged twice in a session';
    if (verb === 'failed' && ever.includes('passed')) return 'failed after passed';
    if (mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated') return `${verb} in ${mode}`;
    if (has('cmi5') !== isOwn || has('moveon') !== movesOn) return `categories ${ids.join(' ')}`;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(statement['timestamp'])))
      return 'timestamp not in UTC';
    if (!/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(String(statement['id'])))
      return 'id';
    if (before.some(({ id }) => id === statement['id'])) return 'id twice';
    if ((movesOn || verb === 'terminated') && !/^PT[\d.]+S$/.test(String(at(statement, 'result', 'duration'))))
      return 'no duration';
    if (verb === 'completed' && at(statement, 'result', 'completion') !== true) return 'no completion';
    if (verb === 'passed' && (at(statement, 'result', 'success') !== true || Number(scaled) < mastery))
      return 'passed below mastery';
    if (verb === 'failed' && (at(statement, 'result', 'success') !== false || Number(scaled) >= mastery))
      return 'failed above mastery';
    if (
      movesOn &&
      verb !== 'completed' &&
      at(statement, 'context', 'extensions', `${cmi5}extensions/masteryscore`) !== mastery
    )
      return 'no mastery score';
    if (at(statement, 'context', 'registration') !== registrations.get(session.learner)) return 'registration';
    if (at(statement, 'context', 'extensions', `${cmi5}extensions/sessionid`) !== session.id) return 'no session id';
    if (at(statement, 'context', 'contextActivities', 'grouping') === undefined) return 'context template lost';
    if (isOwn && at(statement, 'object', 'id') !== activityOf(session.learner)) return 'object';
    if (
      verb === 'answered' &&
      (typeof at(statement, 'result', 'response') !== 'string' ||
        at(statement, 'object', 'definition', 'type') !== 'http://adlnet.gov/expapi/activities/cmi.interaction')
    )
      return 'no interaction';
    return undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'https://127.0.0.1');
    // Browsers ask leave for each request: nothing here depends on an answer that they remember.
    response.setHeader('Access-Control-Max-Age', '0');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization,content-type,x-experience-api-version');
    response.setHeader('Access-Control-Allow-Methods', 'GET,PUT,POST');
    let body = '';
    for await (const data of request) body += String(data);
    const end = (status: number, text = ''): void => void response.writeHead(status).end(text);
    const refuse = (status: number, why: string): void => {
      refused.push(`${request.method} ${url.pathname}: ${why}`);
      end(status, why);
    };
    if (request.method === 'OPTIONS') return end(204);
    const asked = askedBy(request, url, body);
    ({ body } = asked);
    const { method, headers } = asked;
    if (store.broken) return end(503);
    if (url.pathname === '/fetch') {
      const session = sessions.get(url.searchParams.get('session') ?? '');
      if (!session || session.fetched) return refuse(400, 'the token is given once');
      session.fetched = true;
      return end(200, JSON.stringify({ 'auth-token': session.token }));
    }
    const token = /^Basic (.+)$/.exec(headers['authorization'] ?? '')?.[1];
    const session = [...sessions.values()].find((each) => each.token === token);
    if (!session) return refuse(401, 'no token');
    if (headers['x-experience-api-version'] !== '1.0.3') return refuse(400, 'no version');
    if (url.pathname === '/xapi/agents/profile') {
      session.preferencesRead = true;
      return url.searchParams.has('agent') ? end(404) : refuse(400, 'no agent');
    }
    if (url.pathname === '/xapi/activities/state') {
      const id = url.searchParams.get('stateId') ?? '';
      const isRight =
        url.searchParams.get('registration') === registrations.get(session.learner) &&
        url.searchParams.get('activityId') === activityOf(session.learner) &&
        url.searchParams.has('agent');
      if (!isRight) return refuse(400, 'state of another');
      const launchMode = modes.get(session.learner) ?? 'Normal';
      if (id === 'LMS.LaunchData') {
        const returnURL = url.searchParams.get('none') ?? undefined;
        const data = { launchMode, masteryScore: mastery, moveOn: 'CompletedAndPassed', returnURL };
        return end(200, JSON.stringify({ ...data, contextTemplate: contextTemplate(session.id) }));
      }
      const name = `${session.learner}/${id}`;
      if (method === 'GET') return documents.has(name) ? end(200, documents.get(name)) : end(404);
      if (launchMode !== 'Normal') return refuse(400, `state in ${launchMode}`);
      documents.set(name, body);
      return end(204);
    }
    if (url.pathname !== '/xapi/statements' || method !== 'POST') return refuse(404, 'no such address');
    const read: unknown = JSON.parse(body);
    const all: unknown[] = Array.isArray(read) ? read : [read];
    for (const statement of all) {
      const fault = isObject(statement) ? faultOf(statement, session) : 'no statement';
      if (fault !== undefined || !isObject(statement)) return refuse(400, fault ?? '');
      stored.set(session.learner, [...(stored.get(session.learner) ?? []), statement]);
      session.told.push(String(at(statement, 'verb', 'id')).replace(verbs, ''));
    }
    return end(200, JSON.stringify(all.map((each) => at(each, 'id'))));
  };
  const activityOf = (learner: string): string => `https://platform.example/${learner}/unit`;
  const server = createServer({ key, cert }, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `https://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const store: StatementStore = {
    launch(page, learner, launchMode = 'Normal') {
      const id = randomUUID();
      sessions.set(id, {
        id,
        learner,
        token: Buffer.from(id).toString('base64'),
        fetched: false,
        preferencesRead: false,
        told: [],
      });
      registrations.set(learner, registrations.get(learner) ?? randomUUID());
      modes.set(learner, launchMode);
      const actor = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: learner } };
      const query = new URLSearchParams({
        endpoint: `${origin}/xapi`,
        fetch: `${origin}/fetch?session=${id}`,
        actor: JSON.stringify(actor),
        registration: registrations.get(learner) ?? '',
        activityId: activityOf(learner),
      });
      return `${page}?${String(query)}`;
    },
    verbs: (learner) => (stored.get(learner) ?? []).map((each) => String(at(each, 'verb', 'id')).replace(verbs, '')),
    statements: (learner) => stored.get(learner) ?? [],
    documents,
    refused,
    broken: false,
    close: () => void server.close(),
  };
  return store;
}
