import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
/** What a host compresses; fonts and Pagefind's packed files are compressed already. */
const compressible = /\.(html|css|js|json|svg|txt|wasm|webmanifest)$/;

/** A response body as it was sent. */
export interface Sent {
  readonly path: string;
  readonly kind: string;
  readonly bytes: number;
}

/** A server as a good static host is one: brotli 11. It keeps a log of what it sent. */
export interface CompressedServer {
  readonly url: string;
  readonly sent: Sent[];
  readonly close: () => void;
}

/** Serves a folder at `/`, compressed. */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const bodies = new Map<string, Buffer>();
  const sent: Sent[] = [];
  const bodyOf = (path: string): Buffer => {
    const known = bodies.get(path);
    if (known) return known;
    const raw = readFileSync(join(folder, path));
    const body = compressible.test(path)
      ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : raw;
    bodies.set(path, body);
    return body;
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const found = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
    const file = found ? path : '/404.html';
    const body = bodyOf(file);
    sent.push({ path: asked, kind: extname(file).slice(1) || 'other', bytes: body.length });
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...(compressible.test(file) && { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `http://localhost:${port}`, sent, close: () => server.close() };
}
