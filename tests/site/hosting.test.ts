import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxMap } from '../../src/build/redirects/host-files.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const document = readFileSync(join(root, 'docs/hosting.md'), 'utf8');

/** The block of a recipe as the document prints it. */
function recipe(name: string): string {
  const [, text] = new RegExp(`<!-- recipe: ${name} -->\\s+\`\`\`\\w+\\n([\\s\\S]*?)\n\`\`\``).exec(document) ?? [];
  if (text === undefined) throw new Error(`docs/hosting.md has no recipe “${name}”`);
  return text;
}

/** How a host is started in a folder of its own, with a recipe whose paths and port have been put in. */
interface HostProgram {
  readonly name: string;
  readonly command: string;
  readonly args: (home: string) => readonly string[];
  readonly config: string;
  readonly wrap: (text: string, home: string, port: number) => string;
  /** What a short address answers. */
  readonly redirects: 301 | 200;
}

const apacheModules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];

const programs: readonly HostProgram[] = [
  {
    name: 'nginx',
    command: 'nginx',
    args: (home) => ['-p', home, '-e', join(home, 'error.log'), '-c', join(home, 'host.conf'), '-g', 'daemon off;'],
    config: 'host.conf',
    wrap: (text, home, port) =>
      [
        `pid ${home}/pid; events {} http { include /etc/nginx/mime.types; access_log off;`,
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${home}/${each};`),
        text.replace(
          'listen 80;',
          `listen 127.0.0.1:${port}; add_header Strict-Transport-Security "max-age=1" always;`,
        ),
        '}',
      ].join('\n'),
    redirects: 301,
  },
  {
    name: 'Apache',
    command: 'apache2',
    args: (home) => ['-X', '-d', home, '-f', join(home, 'host.conf')],
    config: 'host.conf',
    wrap: (text, home, port) =>
      [
        ...apacheModules.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`),
        `Listen 127.0.0.1:${port}\nPidFile ${home}/pid\nErrorLog ${home}/error.log\nServerName localhost`,
        'User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nStartServers 1',
        text.replace('*:80', `127.0.0.1:${port}`),
      ].join('\n'),
    redirects: 200,
  },
  {
    name: 'Caddy',
    command: 'caddy',
    args: (home) => ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'],
    config: 'Caddyfile',
    wrap: (text, _home, port) =>
      `{\n  admin off\n  auto_https off\n}\n${text.replace(/^\S+ \{/, `http://127.0.0.1:${port} {`)}`,
    redirects: 200,
  },
];

const isThere = ({ command }: HostProgram): boolean => spawnSync('which', [command]).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

const missing = programs.filter((program) => !isThere(program));
if (missing.length > 0)
  console.log(`not run, for they are not installed here: ${missing.map(({ name }) => name).join(', ')}`);

const cases = programs
  .filter(isThere)
  .flatMap((program) => sites.map((site) => ({ program, site, host: program.name, at: site.name })));

it('the recipes of the document are those that are run', () => {
  for (const { name } of programs)
    for (const place of ['root', 'base']) expect(recipe(`${name.toLowerCase()} ${place}`)).not.toBe('');
});

describe.each(cases)('$host, at the $at, by the recipe of docs/hosting.md', ({ program, site }) => {
  let running: ChildProcess;
  let home = '';
  let origin = '';
  const long = `/en/${'a-very-long-address/'.repeat(9)}`;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${origin}${site.base.slice(0, -1)}${path}`, { redirect: 'manual', headers });

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'host-'));
    chmodSync(home, 0o755);
    const folder = join(home, 'www', site.name === 'root' ? 'course' : 'hoc');
    mkdirSync(join(home, 'www'));
    cpSync(site.folder, folder, { recursive: true });
    writeFileSync(
      join(folder, 'redirects.nginx.map'),
      nginxMap([{ from: long, to: '/nguon/', language: 'en', key: 'page:sources' }], site.base),
      { flag: 'a' },
    );
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const text = recipe(`${program.name.toLowerCase()} ${site.name}`).replaceAll('/var/www', join(home, 'www'));
    writeFileSync(join(home, program.config), program.wrap(text, home, port));
    running = spawn(program.command, program.args(home), { env: { ...process.env, HOME: home }, stdio: 'pipe' });
    let said = '';
    running.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    for (let look = 0; look < 100; look += 1) {
      if (running.exitCode !== null) throw new Error(`${program.name} ended: ${said}`);
      if (
        await get('/').then(
          () => true,
          () => false,
        )
      )
        return;
      await wait(100);
    }
    throw new Error(`${program.name} does not answer: ${said}`);
  });
  afterAll(async () => {
    if (running.exitCode === null) {
      const ended = new Promise((exited) => running.once('exit', exited));
      running.kill('SIGTERM');
      await ended;
    }
    rmSync(home, { recursive: true, force: true });
  });

  it('serves pages, with and without their last slash leading to the same', async () => {
    const page = await get('/nguon/');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toMatch(/text\/html/);
    const text = await page.text();
    const slashless = await fetch(`${origin}${site.base}nguon`);
    expect(slashless.status).toBe(200);
    expect(await slashless.text()).toBe(text);
    expect(new URL(slashless.url).port).toBe(new URL(origin).port);
  });

  it('answers unknown addresses with the site’s own page', async () => {
    const answer = await get('/khong-co/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(readFileSync(join(site.folder, '404.html'), 'utf8'));
  });

  it('sends the headers, on errors too, and the right time to keep files', async () => {
    const script = /_astro\/[\w.-]+\.js/.exec(readFileSync(join(site.folder, 'index.html'), 'utf8'))?.[0] ?? '';
    for (const path of ['/', '/sw.js', '/khong-co/']) {
      const { headers } = await get(path);
      expect(headers.get('Cache-Control'), path).toBe('no-cache');
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('Content-Security-Policy'), path).toBe("frame-ancestors 'self'");
      expect(headers.get('Permissions-Policy'), path).toMatch(/^camera=\(\),/);
      if (program.name === 'nginx') expect(headers.get('Strict-Transport-Security'), path).toBe('max-age=1');
    }
    for (const path of ['/giang-vien/', '/en/trainers/'])
      expect((await get(path)).headers.get('Permissions-Policy'), path).toMatch(/^camera=\(self\),/);
    const lasting = await get(`/${script}`);
    expect(lasting.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(lasting.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('names types, and compresses', async () => {
    const manifest = await get('/manifest.webmanifest');
    expect(manifest.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/);
    const script = await get('/sw.js', { 'Accept-Encoding': 'gzip' });
    expect(script.headers.get('Content-Type')).toMatch(/javascript/);
    expect(script.headers.get('Content-Encoding')).toBe('gzip');
  });

  it('redirects from short addresses, with the query', async () => {
    for (const path of ['/b/7/?q=1', '/b/7?q=1']) {
      const answer = await get(path);
      if (program.redirects === 301) {
        expect(answer.status).toBe(301);
        expect(answer.headers.get('Location')).toBe(`${site.base}nhiem-vu/chung/?q=1`);
      } else {
        const page = await fetch(`${origin}${site.base.slice(0, -1)}${path}`);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain(`url=${site.base}nhiem-vu/chung/`);
      }
    }
    if (program.redirects === 301) expect((await get(long)).status).toBe(301);
  });

  it('shows nobody what only hosts read', async () => {
    for (const name of ['_headers', '_redirects', 'headers.nginx.conf', 'redirects.nginx.map'])
      expect([403, 404], name).toContain((await get(`/${name}`)).status);
  });
});
