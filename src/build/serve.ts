import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookup } from 'mrmime';
import { securityHeaders } from './hosting/headers.ts';

/** A running static server. */
export interface Serving {
  /** Address of the site's home, under its base. */
  readonly url: string;
  readonly server: Server;
}

/** A file as it is sent. */
interface Found {
  readonly name: string;
  readonly body: Buffer;
  /** How it is compressed: `br`, `gzip`, or not. */
  readonly encoding: string | undefined;
}

/** Milliseconds between two looks for a site that a build is just putting in its place, and how often to look. */
const moment = 50;
const looks = 40;

const headers = [...securityHeaders("'self'"), ['Cache-Control', 'no-cache'] as const];

/**
 * Serves a built site as a static host does: folders by their index.html, compressed copies to those who take them,
 * everything else by the 404 page. No request ends it: files are read whole, so that a build may replace them meanwhile.
 * @param folder absolute path of the built site
 * @param base `/` or `/hoc/`
 * @param port 0 takes any free one
 */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    answer(folder, prefix, request, response).catch((error: unknown) => {
      console.error(`${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('Internal server error');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = address !== null && typeof address === 'object' ? address.port : port;
  return { url: `http://localhost:${actual}${prefix}/`, server };
}

async function answer(
  folder: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  const permissions = await permissionsFor(folder, request.url ?? '/');
  if (permissions !== undefined) response.setHeader('Permissions-Policy', permissions);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === prefix && prefix !== '') {
    response.writeHead(302, { Location: `${prefix}/`, 'Content-Length': 0 }).end();
    return;
  }
  const name = path.startsWith(`${prefix}/`) ? fileName(path.slice(prefix.length + 1)) : undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const found = name === undefined ? undefined : await find(folder, name, accepted);
  const sent = found ?? (await find(folder, '404.html', accepted));
  if (!sent) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(found ? 200 : 404, {
    'Content-Type': typeOf(sent.name),
    'Content-Length': sent.body.length,
    Vary: 'Accept-Encoding',
    ...(sent.encoding === undefined ? {} : { 'Content-Encoding': sent.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : sent.body);
}

/** What a page may ask the browser for, where the site's own list of headers has a rule for it. */
async function permissionsFor(folder: string, path: string): Promise<string | undefined> {
  const rules = (await read(join(folder, '_headers')))?.toString() ?? '';
  for (const [, start = '', value] of rules.matchAll(
    /^(\S+)\*\n {2}! Permissions-Policy\n {2}Permissions-Policy: (.*)$/gm,
  ))
    if (path.startsWith(start)) return value;
  return undefined;
}

/** The name below the folder that a path asks for; undefined when it leads out of the folder, or is no path. */
function fileName(path: string): string | undefined {
  try {
    const name = posix.normalize(decodeURIComponent(path));
    return name.startsWith('..') || name.startsWith('/') || name.includes('\0') || name.includes('\\')
      ? undefined
      : name;
  } catch {
    return undefined;
  }
}

async function find(folder: string, name: string, accepted: string): Promise<Found | undefined> {
  const names = name === '.' || name.endsWith('/') ? [posix.join(name, 'index.html')] : [name, `${name}/index.html`];
  for (let look = 0; look < looks; look += 1) {
    for (const each of names) {
      const body = await read(join(folder, each));
      if (body)
        return { name: each, ...((await compressed(join(folder, each), accepted)) ?? { body, encoding: undefined }) };
    }
    if (await read(join(folder, 'index.html'))) return undefined;
    // A build is just moving the new site into its place.
    await wait(moment);
  }
  return undefined;
}

async function compressed(file: string, accepted: string): Promise<{ body: Buffer; encoding: string } | undefined> {
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const body = accepted.includes(encoding) ? await read(file + ending) : undefined;
    if (body) return { body, encoding };
  }
  return undefined;
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml/.test(type) ? `${type};charset=utf-8` : type;
}
