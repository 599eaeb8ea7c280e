import { createServer, get as request, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { lastGoodPages } from '../../../src/build/last-good-pages.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves pages behind the preview's step. @returns what a browser gets of an address */
async function preview(isFaulty: () => boolean, page: RequestListener): Promise<(path: string) => Promise<string>> {
  const step = lastGoodPages({ isFaulty: () => Promise.resolve(isFaulty()), script: '/banner.ts' });
  const own = createServer((request, response) => step(request, response, () => page(request, response)));
  server = own;
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
  const address = own.address();
  const port = typeof address === 'object' ? address?.port : 0;
  // Other files of this tier put something in place of `fetch`.
  return (path) =>
    new Promise((done, failed) => {
      const asked = request(
        { port, path, headers: { accept: 'text/html' } },
        (answer) => void text(answer).then(done, failed),
      );
      asked.on('error', failed);
    });
}

const banner = '<script type="module" src="/banner.ts"></script>';

it.each<[name: string, page: RequestListener]>([
  ['at once', (_, response) => response.setHeader('Content-Type', 'text/html').end('<body>A</body>')],
  [
    'with its head first, in pieces',
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '14' });
      response.write('<body>');
      response.write(Buffer.from('A</body>'));
      response.end();
    },
  ],
  [
    'with its head as a list',
    (_, response) => {
      response.writeHead(200, ['Content-Type', 'text/html']);
      response.end('<body>A</body>');
    },
  ],
])('a page that is answered %s gets the banner, and stays as it was while there are faults', async (_name, page) => {
  let faulty = false;
  let isBroken = false;
  const get = await preview(
    () => faulty,
    (request, response) => (isBroken ? response.writeHead(500).end('broken') : page(request, response)),
  );
  expect(await get('/a/')).toBe(`<body>A</body>${banner}`);
  [faulty, isBroken] = [true, true];
  expect(await get('/a/')).toBe(`<body>A</body>${banner}`);
  expect(await get('/never-seen/')).toContain(banner);
  faulty = false;
  expect(await get('/a/')).toBe('broken');
});

it('files go through as they are', async () => {
  const get = await preview(
    () => true,
    (_, response) => response.end('css'),
  );
  expect(await get('/style.css')).toBe('css');
});
