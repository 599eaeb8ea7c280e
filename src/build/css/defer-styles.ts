import { createHash } from 'node:crypto';
import { splitLayers, type SplitStyle } from './layers.ts';

/** A style sheet that a page links to. */
export interface StyleFile {
  /** Below the site's base. */
  readonly name: string;
  readonly content: string;
}

const styles = /<style>([\s\S]*?)<\/style>/g;
const places = /<link rel="stylesheet" data-layer="(\w+)">/g;

/** Texts are split once each: most pages share theirs. */
const known = new Map<string, SplitStyle>();

/**
 * Splits a page's styles: what its links `<link rel="stylesheet" data-layer="late">` name goes to files that they lead to;
 * a link for a layer without rules goes. The hash of the style that stays joins the page's policy.
 * @param html a page as Astro writes it
 * @param base what the site is served under, with a slash at its end
 */
export function deferStyles(html: string, base: string): { html: string; files: readonly StyleFile[] } {
  const css = [...html.matchAll(styles)].map(([, text = '']) => text).join('');
  if (css === '') return { html, files: [] };
  const wanted = [...html.matchAll(places)].map(([, layer = '']) => layer);
  const key = `${wanted.join(' ')}\n${css}`;
  const split = known.get(key) ?? splitLayers(css, new Set(wanted));
  known.set(key, split);
  const files = new Map(
    [...split.deferred].map(([layer, content]) => [layer, { name: `_astro/${shortName(content)}.css`, content }]),
  );
  let isFirst = true;
  const page = html
    .replace(styles, () => {
      const text = isFirst ? `<style>${split.critical}</style>` : '';
      isFirst = false;
      return text;
    })
    .replace(places, (_, layer: string) => {
      const file = files.get(layer);
      return file ? `<link rel="stylesheet" href="${base}${file.name}">` : '';
    })
    .replace(/style-src 'self'/, `$& 'sha256-${createHash('sha256').update(split.critical).digest('base64')}'`);
  return { html: page, files: [...files.values()] };
}

const shortName = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 8);
