import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compactHtml } from '../../src/build/compact-html.ts';
import { editionFiles } from '../helpers/edition.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;
const served = servedSite();
/** Pages with all their quotes and end tags: the edition to download is made before they are left out. */
const pages = [...editionFiles(folder)]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, bytes]) => [name, bytes.toString()] as const);

let page: Page;
beforeAll(async () => {
  page = await served.browser.newPage();
});
afterAll(() => page.close());

/** Whether the browser makes the same document of both. */
const areSame = (one: string, other: string): Promise<boolean> =>
  page.evaluate(
    (texts) => {
      const [a, b] = texts.map((text) => new DOMParser().parseFromString(text, 'text/html'));
      return a !== undefined && b !== undefined && a.isEqualNode(b);
    },
    [one, other],
  );

it.each(pages)('%s is the same document, and shorter', async (_name, html) => {
  const compact = compactHtml(html);
  expect(await areSame(html, compact)).toBe(true);
  expect(compact.length).toBeLessThan(html.length);
  expect(compactHtml(compact)).toBe(compact);
});

const names =
  'a article audio b blockquote button datalist dd del details div dl dt fieldset figcaption figure footer form h2 header hr ins label li main map menu my-part nav ol optgroup option p pre search section select span strong summary table tbody td textarea tfoot th thead tr ul video'.split(
    ' ',
  );
const text = fc.constantFrom('', 'x', ' ', '\n', '<!--c-->', '<br>', '<svg width="1"><g><path d="m"></path></g></svg>');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('', ' class="a"', ' id="a b"', ' href="/"', ' value=""'),
      fc.array(fc.oneof({ maxDepth: 7, withCrossShrink: true }, text, tie('element')), { maxLength: 5 }),
    )
    .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
}));

it('of any tags that a browser writes, it makes the same document', { timeout: 120_000 }, async () => {
  const made = fc.sample(fc.array(element, { minLength: 1, maxLength: 6 }), 6000).map((parts) => parts.join(''));
  // As a browser writes what it has read, where it reads the same again.
  const written = await page.evaluate(
    (texts) =>
      texts.flatMap((each) => {
        const read = (html: string): string =>
          `<!DOCTYPE html>${new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML}`;
        const html = read(`<!DOCTYPE html><body>${each}`);
        return read(html) === html ? [html] : [];
      }),
    made,
  );
  expect(written.length).toBeGreaterThan(3000);
  expect(written.filter((html) => compactHtml(html) !== html).length).toBeGreaterThan(1000);
  const changed = await page.evaluate(
    (pairs) =>
      pairs.filter((pair) => {
        const [one, other] = pair.map((html) => new DOMParser().parseFromString(html, 'text/html'));
        return one === undefined || other === undefined || !one.isEqualNode(other);
      }),
    written.map((html) => [html, compactHtml(html)]),
  );
  expect(changed).toEqual([]);
  for (const html of written) expect(compactHtml(compactHtml(html))).toBe(compactHtml(html));
});
