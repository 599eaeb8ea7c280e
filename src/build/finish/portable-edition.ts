import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionScript } from '../../core/offline/edition-script.ts';
import { linked, way, type SiteFiles } from '../portable/link.ts';
import { classicModule, classicScript } from '../portable/portable-scripts.ts';
import { signature, unpack } from '../search-index/packed.ts';
import type { NamedStep, Page } from './page.ts';
import { classicScripts } from './steps/classic-scripts.ts';
import { relativeLinks, rootedLinks } from './steps/relative-links.ts';
import { setPolicy } from './steps/set-policy.ts';
import { attribute, copyTree, elementsNamed, firstNamed, parseHtml, printHtml, textOf } from './tree.ts';

/** What hosts, search engines, app stores and servers alone read. */
const onlyOnline =
  /^(sw\.js|robots\.txt|sitemap\.xml|\.nojekyll|_headers|_redirects|(.*\/)?[^/]*\.(map|conf|webmanifest)|(cards|icons|qr|screenshots)\/.*|.*\.(zip|br|gz))$/;
/** Part of the page's script or of its styles. */
const taken = /^_astro\/.*\.(js|woff2)$/;
/** Read by scripts once the page is open. */
const readLater = /^pagefind\/|\.(txt|json)$/;
/** What the search index holds of each page, as text. */
const searchTexts = 'pagefind/fragment/';
/** What every portable page loads, below the site's home. */
const script = 'edition/course.js';
const fonts = 'edition/fonts.css';

/** What the edition's own files need to know of one of its pages. */
export interface PortableFacts {
  readonly name: string;
  /**
   * The page as scripts of other pages read it: its language and its main part, links leading from wherever it is put.
   * None where it has no main part, or one with `data-alone`, which no other page reads: it would be written twice.
   */
  readonly readable: string | undefined;
  /** Font files by the site's names, with the letters that each is for. */
  readonly fonts: readonly { readonly file: string; readonly range: string | undefined }[];
  /** Module scripts that the page names, by the site's names. */
  readonly modules: readonly string[];
  /** Styles that were inside the page. */
  readonly styles: readonly string[];
}

/** A page of the portable edition. */
export interface PortablePage extends PortableFacts {
  readonly html: Buffer;
}

/** The site that is made portable. */
export interface PortableSource {
  /** `/` or `/hoc/`. */
  readonly base: string;
  /** Every file of the built site. */
  readonly names: readonly string[];
}

/** The files of the site that the portable edition takes over. */
export const portableNames = (names: readonly string[]): string[] => names.filter((name) => !onlyOnline.test(name));

/**
 * What the edition's own files need to know of a page.
 * @param page with the parts of its edition alone, before links, scripts and styles are changed
 */
export function portableFacts(site: SiteFiles, page: Page): PortableFacts {
  const { name, tree } = page;
  const modules = elementsNamed(tree, 'script')
    .filter((element) => attribute(element, 'type') === 'module')
    .flatMap((element) => linked(site, name, attribute(element, 'src') ?? '')?.file ?? []);
  const styles = elementsNamed(tree, 'style').map(textOf);
  return { name, readable: readableOf(site, page), fonts: fontsOf(site, page), modules, styles };
}

/**
 * The steps after which a page opens from a folder, without a server: links are relative and name their file, module
 * scripts are one classic script, fonts and styles come from style sheets. Everything else is as it was.
 * @param page with the parts of its edition alone
 */
export function folderSteps(site: SiteFiles, { tree }: Page): readonly NamedStep[] {
  const styles = elementsNamed(tree, 'style').map(textOf);
  const own = new Set([script, fonts, ...styles.map(styleFile)]);
  const here: SiteFiles = { base: site.base, files: { has: (file) => own.has(file) || site.files.has(file) } };
  const files = {
    script: site.base + script,
    fonts: site.base + fonts,
    styles: (css: string) => site.base + styleFile(css),
  };
  return [
    ['classic-scripts', classicScripts(files)],
    ['relative-links', relativeLinks(here)],
    // Browsers refuse fonts from a file, but not from inside a style sheet.
    ['set-policy', setPolicy("font-src 'self' data:")],
  ];
}

/** The file that holds styles which were inside a page: as files, pages share them. */
function styleFile(css: string): string {
  return `edition/${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
}

function readableOf(site: SiteFiles, { name, tree }: Page): string | undefined {
  const main = firstNamed(tree, 'main');
  if (!main || attribute(main, 'data-alone') !== undefined) return undefined;
  const part = copyTree(main);
  rootedLinks(site, name, part, '{{home}}');
  const html = firstNamed(parseHtml('<html></html>'), 'html');
  const language = firstNamed(tree, 'html')?.attribs;
  if (!html) return undefined;
  Object.assign(html.attribs, language);
  return printHtml(html).replace('</html>', () => `<body>${printHtml(part)}</body></html>`);
}

/** The fonts that a page names for its first script: each file, and the letters that it is for. */
function fontsOf(site: SiteFiles, { name, tree }: Page): PortableFacts['fonts'] {
  const meta = elementsNamed(tree, 'meta').find((element) => attribute(element, 'name') === 'fonts');
  const names = meta ? (attribute(meta, 'content') ?? '') : '';
  return names
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [href = '', range] = each.split('#');
      const file = linked(site, name, href)?.file;
      if (file === undefined) throw new Error(`${name}: expected a font of the site at ${href}, found none`);
      return { file, range };
    });
}

/**
 * The files of the edition that opens from a folder, beside its pages: what pages load, and what scripts read.
 * @param folder absolute path of the built site
 * @returns the content of each file, by its path with forward slashes
 */
export async function editionFiles(
  folder: string,
  source: PortableSource,
  pages: readonly PortableFacts[],
): Promise<(readonly [name: string, content: Uint8Array])[]> {
  const site: SiteFiles = { base: source.base, files: new Set(portableNames(source.names)) };
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const made: (readonly [string, Uint8Array | string])[] = [];
  for (const name of source.names) {
    if (!site.files.has(name) || name.endsWith('.html') || taken.test(name)) continue;
    if (name.startsWith(searchTexts)) continue;
    if (name === 'pagefind/pagefind.js') made.push([name, await classicModule(name, join(folder, name))]);
    else if (readLater.test(name)) made.push([editionScript(name), fileScript(name, readable(name, bytes(name)))]);
    else if (name.endsWith('.css')) made.push([name, withLocalUrls(site, name, bytes(name).toString())]);
    else {
      const content = bytes(name);
      made.push([name, content]);
      if (name.endsWith('.svg') && content.includes(' data-read=""'))
        made.push([editionScript(name), fileScript(name, content.toString())]);
    }
  }
  for (const [file, parts] of Map.groupBy(
    source.names.filter((name) => name.startsWith(searchTexts)),
    editionScript,
  ))
    made.push([file, parts.map((name) => fileScript(name, readable(name, bytes(name)))).join('\n')]);
  for (const { name, readable: html } of pages)
    if (html !== undefined) made.push([editionScript(name), fileScript(name, html)]);
  for (const css of new Set(pages.flatMap(({ styles }) => styles)))
    made.push([styleFile(css), withLocalUrls(site, styleFile(css), css)]);
  made.push([fonts, fontFaces(pages, bytes)]);
  made.push([script, await classicScript(modulesOf(pages).map((name) => join(folder, name)))]);
  return made.map(([name, content]) => [name, Buffer.from(content)] as const);
}

/** A page of the edition as files: the page itself, and what scripts of other pages read of it. */
export function pageFiles({ name, html, readable: text }: PortablePage): [name: string, content: Uint8Array][] {
  return [
    [name, html],
    ...(text === undefined ? [] : [[editionScript(name), Buffer.from(fileScript(name, text))] as [string, Buffer]]),
  ];
}

/** The module scripts that pages name, each once: those of most pages first, so that what all have waits for nothing. */
function modulesOf(pages: readonly PortableFacts[]): string[] {
  const named = pages.flatMap(({ modules }) => modules);
  const byUse = [...Map.groupBy(named, (file) => file)].toSorted(
    ([one, uses], [other, more]) => more.length - uses.length || (one < other ? -1 : 1),
  );
  return byUse.map(([file]) => file);
}

/** Browsers refuse fonts from files: they come inside the style sheet, each once, and are there with it. */
function fontFaces(pages: readonly PortableFacts[], bytes: (name: string) => Buffer): string {
  const faces = new Map<string, string>();
  for (const { file, range } of pages.flatMap((page) => page.fonts)) {
    if (faces.has(file)) continue;
    const source = `src:url(data:font/woff2;base64,${bytes(file).toString('base64')})`;
    const letters = range === undefined ? '' : `;unicode-range:${range}`;
    faces.set(
      file,
      `@font-face{font-family:'Plus Jakarta Sans';font-weight:200 800;font-display:block;${source}${letters}}`,
    );
  }
  return [...faces.values(), "html:root{--font:'Plus Jakarta Sans',system-ui,sans-serif}"].join('\n');
}

/** A style sheet with its addresses relative to it. */
export function withLocalUrls(site: SiteFiles, from: string, css: string): string {
  return css.replace(/url\((['"]?)([^)'"]+)\1\)/g, (whole, quote: string, href: string) => {
    const target = linked(site, from, href);
    return target ? `url(${quote}${way(from, target.file)}${target.rest}${quote})` : whole;
  });
}

/** A file as scripts read it: what the index says of a page's address has to name its file. */
function readable(name: string, content: Buffer): Buffer | string {
  if (name.startsWith(searchTexts)) {
    const text = unpack(content)
      .toString()
      .replace(/^(\{"url":"[^"#]*\/)(?=["#])/, '$1index.html');
    return `${signature.toString()}${text}`;
  }
  return /\.(txt|json)$/.test(name) ? content.toString() : content;
}

function fileScript(name: string, content: Buffer | string): string {
  const isText = typeof content === 'string';
  const value = isText ? content : content.toString('base64');
  return `courseEdition.file(${JSON.stringify(name)},${JSON.stringify(value)},${isText})`;
}
