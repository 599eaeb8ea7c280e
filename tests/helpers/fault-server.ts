import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What a server under test does with one request: as it should, break the line, or answer something of its own. */
export type Behaviour =
  'serve' | 'break' | 'hang' | { readonly status?: number; readonly type?: string; readonly body: Buffer | string };

/** A static host that can be made to fail, and that changes what it serves while it runs. */
export interface FaultServer {
  /** Address of the site's home. */
  readonly url: string;
  /** The folder that is served now: a deploy changes it. */
  folder: string;
  /** Decides on each request. @param path below the home, without parameters @param count of requests since `reset` */
  behave: (path: string, count: number) => Behaviour;
  /** Added to every answer. */
  headers: Readonly<Record<string, string>>;
  /** Paths asked for since `reset`. */
  readonly asked: string[];
  /** Serves well again, and counts from nothing. */
  reset(): void;
  /** No connection is answered any more. */
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Starts a host for a folder. */
export async function faultServer(folder: string): Promise<FaultServer> {
  let server: Server | undefined;
  let port = 0;
  const host: FaultServer = {
    url: '',
    folder,
    behave: () => 'serve',
    headers: {},
    asked: [],
    reset() {
      host.asked.length = 0;
      host.headers = {};
      host.behave = () => 'serve';
    },
    async stop() {
      const stopping = server;
      server = undefined;
      stopping?.closeAllConnections();
      await new Promise((closed) => (stopping ? stopping.close(closed) : closed(undefined)));
    },
    async start() {
      server = listener(host);
      await new Promise<void>((listening) => server?.listen(port, '127.0.0.1', listening));
      ({ port } = server.address() as AddressInfo);
    },
  };
  await host.start();
  return Object.assign(host, { url: `http://localhost:${port}/` });
}

function listener(host: FaultServer): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '').slice(1);
    host.asked.push(path);
    const behaviour = host.behave(path, host.asked.length);
    if (behaviour === 'hang') return;
    if (behaviour === 'break') {
      request.socket.destroy();
      return;
    }
    const headers = { 'Cache-Control': 'no-cache', ...host.headers };
    if (behaviour !== 'serve') {
      const { status = 200, type = types[extname(path)] ?? 'text/html', body } = behaviour;
      response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
      return;
    }
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = read(join(host.folder, file));
    const body = found ?? read(join(host.folder, '404.html')) ?? 'gone';
    response
      .writeHead(found ? 200 : 404, {
        'Content-Type': found ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html',
        ...headers,
      })
      .end(body);
  });
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
