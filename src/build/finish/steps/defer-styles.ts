import { createHash } from 'node:crypto';
import { splitLayers, type SplitStyle } from '../../css/layers.ts';
import type { Step } from '../page.ts';
import { attribute, elementsOf, removeFrom, setAttribute, setText, textOf } from '../tree.ts';

/**
 * Splits a page's styles: what its links `<link rel="stylesheet" data-layer="late">` name goes to one file, in their
 * order, that the first of them leads to: a second file would be a request more, and both compress better together.
 * What stays is one style.
 * @param base what the site is served under, with a slash at its end
 * @param files gets the style sheets by their names below the base
 */
export function deferStyles(base: string, files: Map<string, string>): Step {
  // Texts are split once each: most pages share theirs.
  const known = new Map<string, SplitStyle>();
  return ({ tree }) => {
    const elements = elementsOf(tree);
    const [first, ...others] = elements.filter(({ name }) => name === 'style');
    if (!first) return;
    const css = [first, ...others].map(textOf).join('');
    const links = elements.filter((element) => attribute(element, 'data-layer') !== undefined);
    const wanted = links.map((element) => attribute(element, 'data-layer') ?? '');
    const key = `${wanted.join(' ')}\n${css}`;
    const split = known.get(key) ?? splitLayers(css, new Set(wanted));
    known.set(key, split);
    setText(first, split.critical);
    others.forEach(removeFrom);
    const content = wanted.map((layer) => split.deferred.get(layer) ?? '').join('');
    const [link, ...rest] = links;
    for (const each of content === '' ? links : rest) removeFrom(each);
    if (!link || content === '') return;
    const name = `_astro/${shortName(content)}.css`;
    files.set(name, content);
    setAttribute(link, 'data-layer', undefined);
    setAttribute(link, 'href', base + name);
  };
}

const shortName = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 8);
