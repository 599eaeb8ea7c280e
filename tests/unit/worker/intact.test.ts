import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { intact } from '../../../src/worker/intact.ts';
import { shortHash, type SavedFile } from '../../../src/core/offline/saved-site.ts';
import { withVersion } from '../../../src/core/offline/stamp.ts';

const fileOf = (path: string, content: string): SavedFile => ({
  path,
  hash: shortHash(createHash('sha256').update(content).digest()),
  size: Buffer.byteLength(content),
});

describe('intact', () => {
  it('gives the very file', async () => {
    const whole = await intact(fileOf('a.js', 'run()'), new Response('run()'), 'v2');
    expect(await whole?.text()).toBe('run()');
  });

  it('takes a page of another version whose content is the same, under the new mark', async () => {
    const whole = await intact(fileOf('nguon/', '<p>á</p>'), new Response(withVersion('<p>á</p>', 'v1')), 'v2');
    expect(await whole?.text()).toBe(withVersion('<p>á</p>', 'v2'));
  });

  it('takes a page to which the host has appended something, without that', async () => {
    const sent = `${withVersion('<p>á</p>', 'v2')}<script>track()</script>`;
    const whole = await intact(fileOf('nguon/', '<p>á</p>'), new Response(sent), 'v2');
    expect(await whole?.text()).toBe(withVersion('<p>á</p>', 'v2'));
  });

  it('takes text whose line ends a transfer has changed, as it was built', async () => {
    const built = 'run()\nstop()\n';
    const whole = await intact(fileOf('a.js', built), new Response('run()\r\nstop()\r\n'), 'v2');
    expect(await whole?.text()).toBe(built);
    const page = await intact(fileOf('nguon/', '<p>\ná'), new Response(withVersion('<p>\r\ná', 'v2')), 'v2');
    expect(await page?.text()).toBe(withVersion('<p>\ná', 'v2'));
  });

  it('keeps a part of the search index unpacked, whether it comes packed or not', async () => {
    const part = fileOf('pagefind/a.bin', 'words');
    for (const sent of [gzipSync('words'), 'words'])
      expect(await (await intact(part, new Response(sent), 'v2'))?.text()).toBe('words');
    const cut = new Response(gzipSync('words').subarray(0, 12));
    expect(await intact(part, cut, 'v2')).toBeUndefined();
    expect(await intact(part, new Response(gzipSync('other')), 'v2')).toBeUndefined();
  });

  it.each([
    ['an error', new Response('run()', { status: 500 })],
    ['what is not there', new Response('run()', { status: 404 })],
    ['half of it', new Response('ru')],
    ['other content of the same length', new Response('fun()')],
    ['a login page', new Response('<h1>Log in</h1>')],
    ['nothing', new Response()],
  ])('refuses %s', async (_name, response) => {
    expect(await intact(fileOf('a.js', 'run()'), response, 'v2')).toBeUndefined();
  });

  it('keeps the headers that speak of the content, not those of its journey', async () => {
    const headers = { 'Content-Type': 'text/javascript', 'X-Content-Type-Options': 'nosniff', 'Content-Length': '5' };
    const whole = await intact(fileOf('a.js', 'run()'), new Response('run()', { headers }), 'v2');
    expect(Object.fromEntries(whole?.headers ?? [])).toEqual({
      'content-type': 'text/javascript',
      'x-content-type-options': 'nosniff',
    });
  });
});
