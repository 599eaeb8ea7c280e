import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { linked, way, type SiteFiles } from './link.ts';
import { selectEdition } from './select-edition.ts';
import { withFittingPolicy } from './policy.ts';

/** What every portable page loads, below the site's home. */
export const ownFiles = { script: 'edition/course.js', fonts: 'edition/fonts.css' } as const;

/**
 * Makes a built page portable: it opens from a folder, without a server. Links are relative and name their file, module
 * scripts are one classic script, fonts come from a style sheet, and what only a server can give is left out.
 * Everything else is as it was.
 * @param from the page's file below the site's home, such as `nguon/index.html`
 * @param html as it was built
 */
export function portablePage(site: SiteFiles, from: string, html: string): string {
  const usesFonts = fontsOf(html).length > 0;
  const changed = withoutServer(selectEdition(html, 'portable'))
    .replace(styles, (_whole, css: string) => `<link rel="stylesheet" href="${site.base}${styleFile(css)}">`)
    .replace(
      /<script type="module" src="[^"]*"><\/script>/g,
      once(`<script src="${site.base}${ownFiles.script}" defer></script>`),
    )
    .replace(
      '</title>',
      usesFonts ? `</title><link rel="stylesheet" href="${site.base}${ownFiles.fonts}">` : '</title>',
    );
  const own = [...Object.values(ownFiles), ...stylesOf(html).map(styleFile)];
  const here: SiteFiles = { ...site, files: new Set([...site.files, ...own]) };
  return withFittingPolicy(withRelativeLinks(here, from, changed, (file) => way(from, file)));
}

const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The styles inside a page: as files, pages share them. */
export function stylesOf(html: string): string[] {
  return [...html.matchAll(styles)].map(([, css = '']) => css);
}

/** The file that holds styles which were inside a page. */
export function styleFile(css: string): string {
  return `edition/${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
}

/**
 * What scripts may want of a page: its language and its main part, with links that lead from wherever it is put.
 * @param root stands for the address of the site's home
 */
export function readablePage(site: SiteFiles, from: string, html: string, root: string): string {
  const [start = '<html>'] = /<html\b[^>]*>/.exec(html) ?? [];
  const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(selectEdition(html, 'portable')) ?? [];
  return `${start}<body>${withRelativeLinks(site, from, main, (file) => root + encodeURI(file))}</body></html>`;
}

/** The fonts that a page names for its first script: each file, and the letters that it is for. */
export function fontsOf(html: string): { readonly href: string; readonly range: string | undefined }[] {
  const [, names = ''] = fontNames.exec(html) ?? [];
  return names.split(' ').flatMap((name) => {
    const [href = '', range] = name.split('#');
    return href === '' ? [] : [{ href, range }];
  });
}

const fontNames = /<meta name="fonts" content="([^"]*)"[^>]*>/;

/** A style sheet with its addresses relative to it. */
export function withLocalUrls(site: SiteFiles, from: string, css: string): string {
  return css.replace(/url\((['"]?)([^)'"]+)\1\)/g, (whole, quote: string, href: string) => {
    const target = linked(site, from, href);
    return target ? `url(${quote}${way(from, target.file)}${target.rest}${quote})` : whole;
  });
}

/** Nothing registers a service worker, installs an app, speaks to search engines, or asks for fonts ahead. */
function withoutServer(html: string): string {
  return html
    .replace(/<offline-notice\b[\s\S]*?<\/offline-notice>/g, '')
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
    .replace(fontNames, '<meta name="fonts" content="">');
}

function once(text: string): () => string {
  let used = false;
  return () => {
    if (used) return '';
    used = true;
    return text;
  };
}

const tag = /<[a-zA-Z][\w-]*(?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*\/?>/g;
const addresses = /\s(href|src|action|data-base|content)="([^"]*)"/g;

function withRelativeLinks(site: SiteFiles, from: string, html: string, to: (file: string) => string): string {
  return html.replace(tag, (whole) =>
    whole.replace(addresses, (attribute, name: string, value: string) => {
      const changed = name === 'content' ? refresh(site, from, whole, value, to) : link(site, from, name, value, to);
      return changed === undefined ? attribute : ` ${name}="${changed}"`;
    }),
  );
}

function link(
  site: SiteFiles,
  from: string,
  name: string,
  value: string,
  to: (file: string) => string,
): string | undefined {
  const target = linked(site, from, value.replaceAll('&amp;', '&'));
  if (!target) return undefined;
  // A base is a folder: what is put behind it names its own file.
  const address = name === 'data-base' ? folderOf(to(target.file)) : to(target.file);
  return address + target.rest.replaceAll('&', '&amp;');
}

function folderOf(address: string): string {
  const folder = posix.dirname(address);
  return `${folder === '' ? '.' : folder}/`;
}

/** The address in `<meta http-equiv="refresh">`. */
function refresh(
  site: SiteFiles,
  from: string,
  whole: string,
  value: string,
  to: (file: string) => string,
): string | undefined {
  const [, before = '', href = ''] = /^(\d+;\s*url=)(.*)$/i.exec(value) ?? [];
  if (!whole.includes('http-equiv="refresh"') || href === '') return undefined;
  const target = linked(site, from, href);
  return target && before + to(target.file) + target.rest;
}
