import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../../src/build/serve.ts';

const parent = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(parent, 'dist');
let serving: Serving;
let port = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'nguon'), { recursive: true });
  for (const [name, content] of Object.entries({
    'index.html': 'home',
    '404.html': 'lost',
    'nguon/index.html': 'sources',
    'a.js': 'run()',
    'a.js.gz': gzipSync('run()'),
    'm.webmanifest': '{}',
    '../secret.txt': 'secret',
  }))
    writeFileSync(join(folder, name), content);
  serving = await serve(folder, '/hoc/', 0);
  ({ port } = new URL(serving.url));
});
afterAll(() => {
  serving.server.close();
  rmSync(parent, { recursive: true });
});

/** Asks by hand: clients correct what they are given. @returns the answer's head and body */
function ask(path: string, lines: readonly string[] = [], method = 'GET'): Promise<{ head: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(parts);
      const end = answer.indexOf('\r\n\r\n');
      resolve({ head: answer.subarray(0, end).toString(), body: answer.subarray(end + 4) });
    });
    socket.write([`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines, '', ''].join('\r\n'));
  });
}

describe('the local server', () => {
  it.each([
    ['/hoc/', 200, 'home'],
    ['/hoc/nguon/?q=1', 200, 'sources'],
    ['/hoc/nguon', 200, 'sources'],
    ['/hoc/a.js', 200, 'run()'],
    ['/hoc/none/', 404, 'lost'],
    ['/hoc/%', 404, 'lost'],
    ['/hoc/%00', 404, 'lost'],
    ['/hoc/../../secret.txt', 404, 'lost'],
    ['/hoc/..%2f..%2fsecret.txt', 404, 'lost'],
    ['/hoc/..%5csecret.txt', 404, 'lost'],
    ['//example.org/', 404, 'lost'],
    ['/hoc', 302, ''],
  ])('answers %s with %i', async (path, status, text) => {
    const { head, body } = await ask(path);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(body.toString()).toBe(text);
  });

  it.each(['bytes=9-2', 'bytes=-1', 'bytes=99999999999999999999-', 'bytes=a-b', 'x'])(
    'lives through “Range: %s”',
    async (range) => {
      expect((await ask('/hoc/a.js', [`Range: ${range}`])).body.toString()).toBe('run()');
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask('/hoc/', ['Content-Length: 0'], method)).head).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('lives through what is no request', async () => {
    const socket = connect(Number(port), '127.0.0.1')
      .on('error', () => undefined)
      .resume();
    socket.write('\u0000\u0001 no request\r\n\r\n');
    await new Promise((closed) => socket.on('close', closed));
    expect((await ask('/hoc/')).body.toString()).toBe('home');
  });

  it('sends compressed copies to those who take them', async () => {
    const { head, body } = await ask('/hoc/a.js', ['Accept-Encoding: gzip, br']);
    expect(head).toMatch(/content-encoding: gzip/i);
    expect(head).toMatch(/content-type: text\/javascript/i);
    expect(gunzipSync(body).toString()).toBe('run()');
    expect((await ask('/hoc/a.js')).head).not.toMatch(/content-encoding/i);
  });

  it('names types as hosts do', async () => {
    expect((await ask('/hoc/m.webmanifest')).head).toMatch(/content-type: application\/manifest\+json/i);
    expect((await ask('/hoc/')).head).toMatch(/content-type: text\/html;charset=utf-8/i);
  });

  it('waits while a build puts the new site in its place', async () => {
    renameSync(folder, `${folder}.old`);
    const asked = ask('/hoc/');
    renameSync(`${folder}.old`, folder);
    expect((await asked).body.toString()).toBe('home');
  });
});
