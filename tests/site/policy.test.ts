import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { policyName } from '../../src/core/policy-name.ts';
import { isUnsafeAttribute } from '../../src/core/unsafe-markup.ts';
import { editionFiles } from '../helpers/edition.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;

/** A page's policy by its directives, with `hash` for the hash of each script and style inside the page. */
function policyOf(html: string): Map<string, string> {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
  const directives = policy.replace(/'sha256-[^']*'/g, 'hash').split(/;\s*/);
  return new Map(
    directives.map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, [...new Set(values)].join(' ')];
    }),
  );
}

/** The policies of some pages, and how many have each. */
function policies(pages: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const html of pages) {
    const policy = [...policyOf(html)].map((directive) => directive.join(' ').trim()).join('; ');
    found.set(policy, (found.get(policy) ?? 0) + 1);
  }
  return found;
}

const web = policies(globSync('**/*.html', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8')));
const files = policies(
  [...editionFiles(folder)].flatMap(([path, bytes]) => (path.endsWith('.html') ? [bytes.toString()] : [])),
);

/** What a page has that `own-markup.ts` would take out, beside scripts. */
function unsafeIn(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const equiv = node.attrs.some(({ name }) => name === 'http-equiv');
      if (/^(iframe|frame|object|embed|base)$/.test(node.tagName)) found.push(node.tagName);
      if (equiv && node.attrs.some(({ value }) => value === 'refresh')) found.push('refresh');
      for (const { name, value } of node.attrs) if (isUnsafeAttribute(name, value)) found.push(`${name}=${value}`);
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const each of node.childNodes) walk(each);
  };
  walk(parse(html));
  return found;
}

describe('what a page may load', () => {
  it('has nothing that is taken out where a script reads a page, so that nothing is lost by it', () => {
    const lesson = globSync('*/*/index.html', { cwd: folder });
    expect(lesson.length).toBeGreaterThan(5);
    for (const file of globSync('**/index.html', { cwd: folder })) {
      const html = readFileSync(join(folder, file), 'utf8');
      if (html.includes("default-src 'self'")) expect(unsafeIn(html), file).toEqual([]);
    }
  });

  it('is one of two policies on the web, which docs/security.md prints', () => {
    const doc = readFileSync(join(root, 'docs/security.md'), 'utf8');
    expect(web.size).toBe(2);
    for (const policy of web.keys()) expect(doc).toContain(`\n${policy.replaceAll('; ', ';\n')}\n`);
  });

  it.each([
    ['on the web', web],
    ['in the folder edition', files],
  ])('is of the site alone, %s: no other host, nothing inline without its hash', (_where, all) => {
    for (const policy of all.keys()) {
      expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
      expect(policy).toMatch(/default-src ('self'|hash)/);
    }
  });

  it.each([
    ['on the web', web],
    ['in the folder edition', files],
  ])('makes of a text neither markup nor the address of a script, but by one named policy: %s', (_where, all) => {
    const full = [...all.keys()].filter((policy) => policy.includes("default-src 'self'"));
    expect(full).not.toEqual([]);
    for (const policy of full) {
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toMatch(new RegExp(`trusted-types ${policyName}(;|$)`));
    }
  });
});
