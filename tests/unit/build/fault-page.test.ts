import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get as request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilFixed } from '../../../src/build/fault-page.ts';
import type { FaultMessage } from '../../../src/core/preview/fault-message.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first: FaultMessage = { title: 'One fault', faults: [{ place: 'quiz.yaml:7', lines: ['expected: <text>'] }] };
const second: FaultMessage = { ...first, faults: [{ place: 'vi.mdx:3', lines: ['found: nothing'] }] };

/** Other files of this tier put something in place of `fetch`. */
const answer = (url: string): Promise<{ html: string; state: unknown }> =>
  new Promise((done, failed) => {
    const asked = request(url, { agent: false }, (response) => {
      void text(response).then((html) => done({ html, state: response.headers['x-faults'] }), failed);
    });
    asked.on('error', failed);
  });

it('shows the faults at every address until there are none, and gives the port back', async () => {
  const said = [second, { ...first, faults: [] }];
  let url = '';
  const fixed = untilFixed({
    folder,
    host: '127.0.0.1',
    port: 0,
    calm: 0,
    message: first,
    check: () => said.shift() ?? first,
    opened: (address) => (url = address),
  });
  await vi.waitFor(() => expect(url).not.toBe(''));
  const before = await answer(`${url}nhiem-vu/chung/`);
  expect(before.html).toContain('<b>quiz.yaml:7</b>expected: &lt;text>');
  expect(before.html).toContain(`data-state="${String(before.state)}"`);

  writeFileSync(join(folder, 'a.yaml'), 'a');
  await vi.waitFor(async () => expect((await answer(url)).html).toContain('<b>vi.mdx:3</b>'));
  expect((await answer(url)).state).not.toBe(before.state);

  writeFileSync(join(folder, 'a.yaml'), 'b');
  const port = await fixed;
  expect(url).toBe(`http://127.0.0.1:${port}/`);
  await expect(answer(url)).rejects.toThrow('ECONNREFUSED');
});

it('takes the next port where one is taken', async () => {
  const other = createServer();
  const port = await new Promise<number>((done) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      done(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const urls: string[] = [];
  const fixed = untilFixed({
    folder,
    host: '127.0.0.1',
    port,
    calm: 0,
    message: first,
    check: () => ({ ...first, faults: [] }),
    opened: (address) => urls.push(address),
  });
  await vi.waitFor(() => expect(urls).toHaveLength(1));
  writeFileSync(join(folder, 'a.yaml'), 'a');
  expect(await fixed).toBeGreaterThan(port);
  other.close();
});
