import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { lookup } from 'mrmime';
import { strictPlatform } from './strict-platform.ts';

/** What a platform remembers of a learner: values by their names. */
export type Memory = Readonly<Record<string, string>>;

/** Which platform runs the package. */
export type PlatformName = 'strict' | 'scorm-again';

/** A host that runs a package as a platform does. */
export interface PackageHost {
  /** Address of the package's frame page without a platform around it. */
  readonly alone: string;
  /**
   * Address of a page with the platform, and the package in a frame.
   * @param key names what is remembered: a learner's attempt
   * @param values what the platform says whatever it remembers, as the learner's id and the mode
   */
  readonly open: (key: string, values?: Memory) => string;
  /** What was kept under a key so far. */
  readonly kept: (key: string) => Memory;
  /** Has a key remember something else. */
  readonly remember: (key: string, memory: Memory) => void;
  /** Calls that the platform has refused, by all learners. */
  readonly refused: string[];
  readonly close: () => void;
}

const require = createRequire(import.meta.url);

/**
 * Serves a package on loopback, with a platform of one's choice around it.
 * @param files of the package
 * @param version of SCORM
 */
export async function hostPackage(
  files: ReadonlyMap<string, Uint8Array>,
  version: '1.2' | '2004',
  platform: PlatformName,
): Promise<PackageHost> {
  const memories = new Map<string, Memory>();
  const said = new Map<string, Memory>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const key = searchParams.get('key') ?? '';
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        const read: unknown = JSON.parse(body);
        if (pathname === '/refused') refused.push(String(read));
        else memories.set(key, { ...memories.get(key), ...flat(read) });
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"result":true,"errorCode":0}');
      });
      return;
    }
    if (pathname === '/platform.html') {
      const memory = { ...memories.get(key), ...said.get(key) };
      const script =
        platform === 'strict' ? strictScript(version, key, memory) : scormAgainScript(version, key, memory);
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(hostHtml(script));
      return;
    }
    const name = decodeURIComponent(pathname).replace(/^\/course\/content\//, '');
    const content = pathname === '/scorm-again.js' ? scormAgain(version) : files.get(name);
    if (!content) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const type = lookup(name) ?? 'application/octet-stream';
    response
      .writeHead(200, { 'Content-Type': /^text|script/.test(type) ? `${type};charset=utf-8` : type })
      .end(content);
  });
  const origin = await listen(server);
  return {
    alone: `${origin}/course/content/index_lms.html`,
    open(key, values = {}) {
      said.set(key, values);
      return `${origin}/platform.html?key=${encodeURIComponent(key)}`;
    },
    kept: (key) => memories.get(key) ?? {},
    remember: (key, memory) => void memories.set(key, memory),
    refused,
    close: () => void server.close(),
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`);
    });
  });
}

/** What a platform sends, as texts; other things are no values. */
function flat(read: unknown): Memory {
  const runtime: unknown = read instanceof Object && 'runtimeData' in read ? read.runtimeData : read;
  return Object.fromEntries(
    Object.entries(runtime instanceof Object ? runtime : {}).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );
}

const scormAgain = (version: '1.2' | '2004'): Buffer =>
  readFileSync(require.resolve(`scorm-again/${version === '1.2' ? 'scorm12' : 'scorm2004'}/min`));

const hostHtml = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Platform</title><style>html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}</style>${script}<iframe src="/course/content/index_lms.html" allow="fullscreen"></iframe>`;

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The strict platform, with a memory at the host: commits are sent as beacons, which also leave a page that is closed. */
const strictScript = (version: string, key: string, memory: Memory): string => `<script>
const strict = (${strictPlatform.toString()})(${json(version)}, ${json(memory)});
window.platform = strict;
window.called = [];
let told = 0;
const send = () => {
  for (; told < strict.refused.length; told += 1) navigator.sendBeacon('/refused', JSON.stringify(strict.refused[told]));
  navigator.sendBeacon('/kept?key=' + encodeURIComponent(${json(key)}), JSON.stringify(strict.stored));
};
window.${version === '1.2' ? 'API' : 'API_1484_11'} = Object.fromEntries(Object.entries(strict.api).map(([name, call]) => [name, (...values) => {
  window.called.push(name);
  const answer = call(...values);
  if (/Commit|Finish|Terminate/.test(name) || told < strict.refused.length) send();
  return answer;
}]));
</script>`;

const scormAgainScript = (version: string, key: string, memory: Memory): string => {
  const [name, api] = version === '1.2' ? ['Scorm12API', 'API'] : ['Scorm2004API', 'API_1484_11'];
  return `<script src="/scorm-again.js"></script><script>
const memory = ${json(memory)};
window.called = [];
const make = window.${name} ?? window.${name.replace('API', '')};
window.platform = window.${api} = new make({ autocommit: false, logLevel: 5, lmsCommitUrl: '/kept?key=' + encodeURIComponent(${json(key)}), dataCommitFormat: 'flattened', sendFullCommit: true, useAsynchronousCommits: false });
window.${api}.loadFromFlattenedJSON(memory, '');
// The mode is the platform's own word, not a part of what it loads.
if (memory['cmi.mode']) window.${api}.cmi.mode = memory['cmi.mode'];
if (memory['cmi.core.lesson_mode']) window.${api}.cmi.core.lesson_mode = memory['cmi.core.lesson_mode'];
for (const name of Object.keys(window.platform)) {
  if (!/^(LMS)?(Initialize|SetValue|Commit|Finish|Terminate)$/.test(name)) continue;
  const call = window.platform[name];
  window.platform[name] = (...values) => {
    window.called.push(name);
    const answer = call.apply(window.platform, values);
    if (String(answer) !== 'true') navigator.sendBeacon('/refused', JSON.stringify(name + ' ' + values.join('=') + ' ' + (window.platform.LMSGetLastError ?? window.platform.GetLastError)()));
    return answer;
  };
}
</script>`;
};
