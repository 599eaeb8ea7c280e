import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deferStyles } from '../../../../src/build/css/defer-styles.ts';

const policy = `<meta http-equiv="content-security-policy" content="style-src 'self';">`;
const page = (body: string): string => `${policy}<style>a{top:0}@layer late{b{top:1px}}</style>${body}`;
const link = (layer: string): string => `<link rel="stylesheet" data-layer="${layer}">`;

describe('deferStyles', () => {
  it('writes the rules of a layer to a file that the page’s link leads to', () => {
    const { html, files } = deferStyles(page(link('late')), '/course/');
    const [file] = files;
    expect(file?.content).toBe('b{top:1px}');
    expect(html).toContain(`<link rel="stylesheet" href="/course/${file?.name}">`);
    expect(html).toContain('<style>a{top:0}</style>');
  });

  it('lets the policy allow the style that stays', () => {
    const hash = createHash('sha256').update('a{top:0}').digest('base64');
    expect(deferStyles(page(link('late')), '/').html).toContain(`style-src 'self' 'sha256-${hash}'`);
  });

  it('keeps everything in a page that has no link, and drops a link that has no rules', () => {
    const { html, files } = deferStyles(page(link('foot')), '/');
    expect(files).toEqual([]);
    expect(html).toContain('<style>a{top:0}b{top:1px}</style>');
    expect(html).not.toContain('<link');
  });

  it('gives two pages with the same rules the same file', () => {
    const names = [page(link('late')), page(`<p>Other</p>${link('late')}`)].map((html) => deferStyles(html, '/').files);
    expect(names[0]).toEqual(names[1]);
  });

  it('leaves a page without styles as it is', () => {
    expect(deferStyles('<p>Moved</p>', '/')).toEqual({ html: '<p>Moved</p>', files: [] });
  });
});
