import { describe, expect, it } from 'vitest';
import { isUnread, versionOfMaterial, type Material } from '../../../../src/build/finish/stamp.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const files: Readonly<Record<string, string>> = {
  'index.html': '<p>Trang đầu',
  '_astro/a.css': 'p{}',
  '_astro/a.js': 'run()',
  '_astro/f.woff2': 'font',
  'pagefind/vi.txt': 'từ',
  'icons/192.png': 'icon',
  'manifest.webmanifest': '{}',
};
const unread: Readonly<Record<string, string>> = {
  'cards/a.png': 'card',
  'qr/a/qr.svg': '<svg>',
  'sitemap.xml': '<urlset>',
  'robots.txt': 'User-agent: *',
  _headers: '/*',
  _redirects: '/a /b 301',
  'headers.nginx.conf': 'location / {}',
  'redirects.nginx.map': '/a /b;',
  '.nojekyll': '',
  'index.html.br': 'compressed',
};
const material = (changed: Partial<Record<keyof Material, string>> = {}, file?: string): Material => {
  const all = { ...files, ...unread };
  const entries = Object.entries(all).map(([name, text]) => [name, bytes(name === file ? `${text}!` : text)] as const);
  return {
    files: entries,
    archive: [['edition/course.js', bytes(changed.archive ?? 'course()')]],
    worker: changed.worker ?? 'worker()',
    fallbackPages: [{ prefix: '', html: changed.fallbackPages ?? 'Không có mạng' }],
  };
};
const original = versionOfMaterial(material());

describe('the version of a site', () => {
  it('is the same for the same bytes', () => {
    expect(versionOfMaterial(material())).toBe(original);
    expect(original).toMatch(/^[0-9a-f]{10}$/);
  });

  it('differs with one byte of anything that a page, the worker or the archive loads', () => {
    const others = [
      ...Object.keys(files).map((file) => material({}, file)),
      material({ archive: 'course( )' }),
      material({ worker: 'worker( )' }),
      material({ fallbackPages: 'Không  có mạng' }),
    ].map(versionOfMaterial);
    expect(new Set([original, ...others]).size).toBe(Object.keys(files).length + 4);
  });

  it('differs when a file has another name, or moves into the archive', () => {
    const { files: entries, ...rest } = material();
    const renamed = [...entries].map(
      ([name, content]) => [name === '_astro/a.js' ? '_astro/b.js' : name, content] as const,
    );
    expect(versionOfMaterial({ files: renamed, ...rest })).not.toBe(original);
    const [first, ...others] = entries;
    if (!first) throw new Error('No file');
    expect(versionOfMaterial({ ...rest, files: others, archive: [first, ...rest.archive] })).not.toBe(original);
  });

  it.each(Object.keys(unread))('is not told by %s, which no page loads', (file) => {
    expect(isUnread(file)).toBe(true);
    expect(versionOfMaterial(material({}, file))).toBe(original);
  });
});
