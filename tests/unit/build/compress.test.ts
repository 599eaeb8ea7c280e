import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { writeCompressedCopies } from '../../../src/build/compress.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'compress-'))}/`;
afterAll(() => rmSync(folder, { recursive: true }));

it('copies are written of what they make smaller', async () => {
  const page = '<p>Trang</p>'.repeat(200);
  const files = { 'index.html': page, 'small.html': '<p>', 'a.woff2': page, 'b.png': page };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const total = await writeCompressedCopies(folder);
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(page);
  for (const name of ['small.html.br', 'a.woff2.gz', 'b.png.br']) expect(existsSync(join(folder, name))).toBe(false);
  expect(total).toEqual({
    files: 1,
    brotli: readFileSync(join(folder, 'index.html.br')).length,
    gzip: readFileSync(join(folder, 'index.html.gz')).length,
  });
});
