import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentAddresses, fragmentsOf, parseAddresses } from '../../src/build/addresses.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { readRedirects } from '../../src/build/redirects-file.ts';
import { permalinks, withBase } from '../../src/core/address/permalink.ts';
import { redirects } from '../../src/core/address/redirects.ts';
import { redirectFiles } from '../helpers/html-files.ts';
import { hosts } from '../helpers/hosts.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const data = readRedirects(root);
const all = redirects(course, data);
const published = parseAddresses(readFileSync(join(root, 'content/addresses.txt'), 'utf8'));
const keys = new Map(
  course.languages.flatMap((language) => [...permalinks(course, language)].map(([key, address]) => [address, key])),
);

describe.each(sites)('every address ever published, built for $url$base', ({ base, folder }) => {
  const has = (address: string): boolean => {
    const [page = '', fragment] = address.split('#');
    const file = join(folder, page, 'index.html');
    if (!existsSync(file)) return false;
    const html = readFileSync(file, 'utf8');
    return fragment === undefined || fragmentsOf(html).includes(fragment) || html.includes(` id="${fragment}"`);
  };

  it('is there, or leads to where its page is now, its fragment too', () => {
    const dead = published.filter(({ address, key }) => {
      const [page = '', fragment] = address.split('#');
      const redirect = all.find(({ from }) => from === page);
      if (redirect) return !has(fragment === undefined ? redirect.to : `${redirect.to.replace(/#.*/, '')}#${fragment}`);
      // What another page has taken over is lost as well.
      return !has(address) || (key !== undefined && keys.get(address) !== key);
    });
    expect(dead.map(({ address }) => `${address}: add it to content/redirects.yaml, or use npm run move`)).toEqual([]);
  });

  it('is in the list', () => {
    const listed = new Set(published.map(({ address }) => address));
    const missing = currentAddresses(folder, course, data).filter(({ address }) => !listed.has(address));
    expect(missing.map(({ address }) => `${address}: npm run build && npm run addresses`)).toEqual([]);
  });

  it('redirects in one step in all three forms', () => {
    const forms = hosts(folder, base);
    const pages = all.filter(({ from }) => !from.includes('#'));
    expect(pages.length).toBeGreaterThanOrEqual(15 * course.languages.length);
    for (const { from, to } of pages) {
      for (const [name, host] of Object.entries(forms)) {
        const reached = host(withBase(base, from));
        expect(reached, `${name} ${from}`).toBe(withBase(base, to));
        expect(host(reached?.replace(/#.*/, '') ?? ''), `${name} ${to}`).toBeUndefined();
      }
    }
    expect(forms.nginx(withBase(base, '/c/1'))).toBe(forms.nginx(withBase(base, '/c/1/')));
    expect(redirectFiles(folder)).toHaveLength(pages.length);
  });

  it('names the address of its page as the right one', () => {
    for (const file of redirectFiles(folder)) {
      const html = readFileSync(join(folder, file), 'utf8');
      const [, canonical = ''] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? [];
      const target = new URL(canonical).pathname;
      const page = readFileSync(join(folder, target.slice(base.length), 'index.html'), 'utf8');
      expect(page).toContain(`<link rel="canonical" href="${canonical}"`);
      // Its link says where to, without the course's name, which its title has from the page.
      const [title = '', text] = [...page.matchAll(/<title>([^<]* · [^<]*)<\/title>/g)].flatMap(([, whole = '']) => [
        whole,
        whole.replace(/ · [^·]*$/, ''),
      ]);
      expect(html).toContain(`<title>${title}</title>`);
      expect(html).toContain(`“${text}”</a>`);
    }
  });
});
