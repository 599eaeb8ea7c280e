import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { editionFile, editionFiles } from '../helpers/edition.ts';
import { packageFaults, schemaFaults, structureFaults } from '../helpers/lms/manifest.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;
const kinds = ['scorm12', 'scorm2004'] as const;

describe.each(kinds)('the package for %s', (kind) => {
  const { path, bytes } = editionFile(folder, kind);
  const files = editionFiles(folder, kind);
  const text = (name: string): string => files.get(name)?.toString() ?? '';

  it('is at most 1.9 MB, named with the version of the site', () => {
    const [, version = 'none'] =
      /<!--version ([\w-]+)-->$/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
    expect(path).toBe(`tai-ve/sale-marketing-${version}-${kind}.zip`);
    console.log(`${kind}: ${bytes.length} bytes`);
    expect(bytes.length).toBeLessThanOrEqual(1_900_000);
  });

  it('has a manifest that fits its schema, lists every file and leads everywhere', async () => {
    expect(await schemaFaults(kind, text('imsmanifest.xml'))).toEqual([]);
    expect(packageFaults('imsmanifest.xml', files)).toEqual([]);
    expect(text('imsmanifest.xml')).toContain(kind === 'scorm12' ? 'adlcp:scormtype="sco"' : 'adlcp:scormType="sco"');
    expect(text('imsmanifest.xml')).not.toContain('masteryscore');
  });

  it('its faults would be found', async () => {
    const faulty = text('imsmanifest.xml').replace('identifierref="resource"', 'identifierref="other"');
    expect(packageFaults('imsmanifest.xml', new Map([...files, ['imsmanifest.xml', Buffer.from(faulty)]]))).toEqual([
      'leads nowhere: other',
    ]);
    expect(packageFaults('imsmanifest.xml', new Map([...files, ['Ảnh & chữ.png', Buffer.from('')]]))).toHaveLength(2);
    expect(await schemaFaults(kind, text('imsmanifest.xml').replace('<resources>', '<resources><x/>'))).not.toEqual([]);
  });

  it('has the files of the folder edition, byte for byte but for what they say of themselves', () => {
    const edition = editionFiles(folder);
    const missing = [...edition.keys()].filter((name) => !files.has(name));
    const other = [...edition]
      .filter(([name, content]) => !content.equals(files.get(name) ?? Buffer.from('')))
      .map(([name]) => name);
    expect(missing).toEqual([]);
    expect(other.filter((name) => !/^(du-lieu|en\/my-data)\/index\.html(\.js)?$/.test(name))).toEqual([]);
  });

  it('has no service worker, and a frame page and adapter of at most 6 kB', () => {
    expect([...files.keys()].filter((name) => /(^|\/)sw\.js$|webmanifest$/.test(name))).toEqual([]);
    const size = (name: string): number => brotliCompressSync(files.get(name) ?? Buffer.from('')).length;
    const frame = ['index_lms.html', 'lms/frame.css', 'lms/frame.js'].map(size);
    console.log(
      `${kind}: frame page, styles and adapter ${frame.join(' + ')}, state and report ${size('lms/course.js')} bytes of brotli`,
    );
    expect(frame.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(6_000);
    expect(text('index_lms.html')).toMatch(/http-equiv="content-security-policy" content="default-src 'self'/);
    expect(text('index_lms.html')).not.toMatch(/style="|<style|unsafe|connect-src https/);
  });

  it.each(['tai-ve/index.html', 'en/download/index.html'])('%s offers it, with its checksum', (page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(html).toContain(`href="/${path}"`);
    expect(html).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(text(page)).not.toContain('.zip"');
  });
});

describe('the package for cmi5', () => {
  const { path, bytes } = editionFile(folder, 'cmi5');
  const files = editionFiles(folder, 'cmi5');
  const text = (name: string): string => files.get(name)?.toString() ?? '';

  it('is at most 1.9 MB, with a frame page and adapter of at most 6 kB', () => {
    expect(path).toMatch(/^tai-ve\/sale-marketing-\w+-cmi5\.zip$/);
    expect(bytes.length).toBeLessThanOrEqual(1_900_000);
    const frame = ['index_lms.html', 'lms/frame.css', 'lms/frame.js'].map(
      (name) => brotliCompressSync(files.get(name) ?? Buffer.from('')).length,
    );
    console.log(`cmi5: ${bytes.length} bytes, frame page, styles and adapter ${frame.join(' + ')}`);
    expect(frame.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(6_000);
  });

  it('names course and unit by whole addresses, and how they are finished', () => {
    const structure = text('cmi5.xml');
    expect(structure).toMatch(/<course id="https?:\/\/[^"]+">/);
    expect(structure).toMatch(
      /<au id="https?:\/\/[^"]+#cmi5" launchMethod="AnyWindow" moveOn="CompletedAndPassed" masteryScore="0\.8">/,
    );
    const [, page = ''] = /<url>([^<]+)<\/url>/.exec(structure) ?? [];
    expect(files.has(page)).toBe(true);
    expect(files.has('imsmanifest.xml')).toBe(false);
  });

  it('has a structure by the tables of the specification, whose faults would be found', async () => {
    const structure = text('cmi5.xml');
    expect(await structureFaults(structure)).toEqual([]);
    for (const [right, wrong] of [
      ['moveOn="CompletedAndPassed"', 'moveOn="Read"'],
      ['masteryScore="0.8"', 'masteryScore="80"'],
      ['<au id="http', '<au id="//'],
      ['#cmi5"', '"'],
      ['<url>index_lms.html</url>', '<url></url>'],
      ['<url>', '<launch/><url>'],
    ] as const) {
      expect(structure).toContain(right);
      expect(await structureFaults(structure.replace(right, wrong)), wrong).not.toEqual([]);
    }
  });

  it('lets its frame page alone reach another host, by TLS', () => {
    expect(text('index_lms.html')).toContain("connect-src 'self' https:");
    const others = [...files.keys()].filter((name) => name.endsWith('.html') && name !== 'index_lms.html');
    expect(others.filter((name) => text(name).includes('connect-src'))).toEqual([]);
  });
});
