import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareSites, type SiteContent } from '../../helpers/same-site.ts';

const page = (main: string, version = 'a1', policy = "script-src 'self' 'sha256-x'"): string =>
  `<!doctype html><html lang="vi"><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${main}</body></html><!--version ${version}-->`;

const site = (files: Readonly<Record<string, string | Uint8Array>>): SiteContent =>
  new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));

describe('compareSites', () => {
  it('takes pages of one tree for the same, however they are written', () => {
    const one = site({ 'index.html': page('<p class="lead" id="a">Một<p>Hai') });
    const other = site({
      'index.html': page('<p id=a class=lead>Một</p><p>Hai</p>', 'b2', "script-src 'sha256-x'  'self';"),
    });
    expect(compareSites(one, other).differences).toEqual([]);
  });

  it.each([
    ['a word', page('<p>Một</p>'), page('<p>Mốt</p>')],
    ['an attribute', page('<p id="a">Một</p>'), page('<p>Một</p>')],
    ['an element', page('<p>Một</p>'), page('<div>Một</div>')],
    ['white space', page('<b>Một</b> <i>hai</i>'), page('<b>Một</b><i>hai</i>')],
    ['the policy', page(''), page('', 'a1', "script-src 'self'")],
  ])('names the page where %s differs', (_what, one, other) => {
    const { differences } = compareSites(site({ 'index.html': one }), site({ 'index.html': other }));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^index\.html: line \d+: /);
  });

  it('looks into the archive', () => {
    const archive = (text: string): SiteContent =>
      site({ 'index.html': page(''), 'a.zip': zipSync({ 'course.js': Buffer.from(text) }) });
    expect(compareSites(archive('1'), archive('1')).differences).toEqual([]);
    expect(compareSites(archive('1'), archive('2')).differences).toEqual([
      expect.stringMatching(/^a\.zip\/course\.js/),
    ]);
  });

  it('names files that only one site has', () => {
    const { differences } = compareSites(site({ 'a.txt': '' }), site({ 'b.txt': '' }));
    expect(differences).toEqual(['a.txt: only in the first site', 'b.txt: only in the second site']);
  });
});
