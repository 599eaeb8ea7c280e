import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { browserFolder } from './browser.ts';

/**
 * Vitest's global set-up: unpacks the Chromium that comes from npm, with the system libraries and fonts that a bare
 * machine lacks. Not needed when `CHROMIUM` names a browser.
 */
export default async function unpackBrowser(): Promise<void> {
  const done = join(browserFolder, 'done');
  if (process.env['CHROMIUM'] || existsSync(done)) return;
  mkdirSync(browserFolder, { recursive: true });
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  // The package unpacks into the folder for temporary files.
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = browserFolder;
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(bin, archive));
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  writeFileSync(
    join(browserFolder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${browserFolder}/fonts</dir><cachedir>${browserFolder}/font-cache</cachedir></fontconfig>`,
  );
  writeFileSync(done, '');
}
