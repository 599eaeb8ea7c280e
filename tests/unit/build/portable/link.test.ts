import { describe, expect, it } from 'vitest';
import { linked, way } from '../../../../src/build/portable/link.ts';

const files = new Set(['index.html', 'nguon/index.html', 'a/b/index.html', '_astro/x.css', 'a/hình.svg']);

describe.each([
  { base: '/', prefix: '' },
  { base: '/hoc/', prefix: '/hoc' },
])('a link of a site at $base', ({ base, prefix }) => {
  const site = { base, files };
  it.each([
    [`${prefix}/`, 'index.html', ''],
    [`${prefix}/nguon/#ten`, 'nguon/index.html', '#ten'],
    [`${prefix}/nguon`, 'nguon/index.html', ''],
    ['../../nguon/?q=a', 'nguon/index.html', '?q=a'],
    ['?q=a', 'a/b/index.html', '?q=a'],
    [`${prefix}/_astro/x.css`, '_astro/x.css', ''],
    [`${prefix}/a/h%C3%ACnh.svg`, 'a/hình.svg', ''],
  ])('%s leads to %s', (href, file, rest) => {
    expect(linked(site, 'a/b/index.html', href)).toEqual({ file, rest });
  });

  it.each([
    'https://example.org/',
    '//example.org/nguon/',
    'mailto:a@example.org',
    '#ten',
    'data:,x',
    `${prefix}/none/`,
    '',
  ])('%s leads elsewhere', (href) => {
    expect(linked(site, 'a/b/index.html', href)).toBeUndefined();
  });
});

it('does not take a site’s neighbour for the site', () => {
  expect(linked({ base: '/hoc/', files }, 'index.html', '/nguon/')).toBeUndefined();
});

describe('the way between files', () => {
  it.each([
    ['index.html', 'index.html', 'index.html'],
    ['index.html', 'nguon/index.html', 'nguon/index.html'],
    ['a/b/index.html', 'index.html', '../../index.html'],
    ['a/b/index.html', 'a/hình.svg', '../h%C3%ACnh.svg'],
  ])('from %s to %s', (from, to, expected) => {
    expect(way(from, to)).toBe(expected);
  });
});
