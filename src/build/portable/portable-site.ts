import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../offline/saved-files.ts';
import { pack, unpack } from '../search-index/packed.ts';
import { linked, type SiteFiles } from './link.ts';
import { fontsOf, ownFiles, portablePage, readablePage, styleFile, stylesOf, withLocalUrls } from './portable-page.ts';
import { classicModule, classicScript } from './portable-scripts.ts';

/** What hosts, search engines, app stores and servers alone read. */
const onlyOnline =
  /^(sw\.js|robots\.txt|sitemap\.xml|_headers|_redirects|(.*\/)?[^/]*\.(map|conf|webmanifest)|(cards|icons|qr|screenshots)\/.*|.*\.zip)$/;
/** Part of the page's script or of its styles. */
const taken = /^_astro\/.*\.(js|woff2)$/;
/** Read by scripts once the page is open. */
const readLater = /^pagefind\/|\.(txt|json)$/;

/**
 * The edition of a built site that opens from a folder.
 * @param folder absolute path of the built site
 * @param base what the site was built for: `/` or `/hoc/`
 * @returns the content of each file, by its path with forward slashes, in a fixed order
 */
export async function portableSite(folder: string, base: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = filesOf(folder).filter((name) => !onlyOnline.test(name));
  const site: SiteFiles = { base, files: new Set(names) };
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => ({ name, html: bytes(name).toString() }));
  const made: (readonly [string, Uint8Array | string])[] = [];
  for (const { name, html } of pages) made.push([name, portablePage(site, name, html)]);
  for (const name of names) {
    if (name.endsWith('.html') || taken.test(name)) continue;
    if (name === 'pagefind/pagefind.js') made.push([name, await classicModule(name, join(folder, name))]);
    else if (readLater.test(name)) made.push([`${name}.js`, fileScript(name, readable(name, bytes(name)))]);
    else if (name.endsWith('.css')) made.push([name, withLocalUrls(site, name, bytes(name).toString())]);
    else made.push([name, bytes(name)]);
  }
  for (const { name, html } of pages.filter((page) => page.html.includes('<main')))
    made.push([`${name}.js`, fileScript(name, readablePage(site, name, html, '{{home}}'))]);
  for (const css of new Set(pages.flatMap(({ html }) => stylesOf(html))))
    made.push([styleFile(css), withLocalUrls(site, styleFile(css), css)]);
  made.push([ownFiles.fonts, fonts(site, pages, bytes)]);
  made.push([ownFiles.script, await classicScript(modulesOf(site, pages).map((name) => join(folder, name)))]);
  const encoded = made.map(([name, content]) => [name, Buffer.from(content)] as const);
  return new Map(encoded.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

interface BuiltPage {
  readonly name: string;
  readonly html: string;
}

/** The module scripts that pages name, each once: those of most pages first, so that what all have waits for nothing. */
function modulesOf(site: SiteFiles, pages: readonly BuiltPage[]): string[] {
  const named = pages.flatMap(({ name, html }) =>
    [...html.matchAll(/<script type="module" src="([^"]*)"/g)].flatMap(
      ([, src = '']) => linked(site, name, src)?.file ?? [],
    ),
  );
  const byUse = [...Map.groupBy(named, (file) => file)].toSorted(
    ([one, uses], [other, more]) => more.length - uses.length || (one < other ? -1 : 1),
  );
  return byUse.map(([file]) => file);
}

/** Browsers refuse fonts from files: they come inside the style sheet, each once, and are there with it. */
function fonts(site: SiteFiles, pages: readonly BuiltPage[], bytes: (name: string) => Buffer): string {
  const faces = new Map<string, string>();
  for (const { name, html } of pages) {
    for (const { href, range } of fontsOf(html)) {
      const font = linked(site, name, href);
      if (!font) throw new Error(`${name}: no font at ${href}`);
      const source = `src:url(data:font/woff2;base64,${bytes(font.file).toString('base64')})`;
      const letters = range === undefined ? '' : `;unicode-range:${range}`;
      faces.set(
        font.file,
        `@font-face{font-family:'Plus Jakarta Sans';font-weight:200 800;font-display:block;${source}${letters}}`,
      );
    }
  }
  return [...faces.values()].join('\n');
}

/** A file as scripts read it: what the index says of a page's address has to name its file. */
function readable(name: string, content: Buffer): Buffer | string {
  if (name.startsWith('pagefind/fragment/')) {
    const text = unpack(content)
      .toString()
      .replace(/^(\{"url":"[^"#]*\/)(?=["#])/, '$1index.html');
    return pack(Buffer.from(text));
  }
  return /\.(txt|json)$/.test(name) ? content.toString() : content;
}

function fileScript(name: string, content: Buffer | string): string {
  const isText = typeof content === 'string';
  const value = isText ? content : content.toString('base64');
  return `courseEdition.file(${JSON.stringify(name)},${JSON.stringify(value)},${isText})`;
}
