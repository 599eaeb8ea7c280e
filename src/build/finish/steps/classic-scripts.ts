import type { Step } from '../page.ts';
import {
  attribute,
  elementsNamed,
  elementsOf,
  insertAfter,
  isIn,
  removeFrom,
  replaceWith,
  setAttribute,
  textOf,
} from '../tree.ts';

/** What a portable page loads, as addresses. */
export interface PortableFiles {
  readonly script: string;
  readonly fonts: string;
  /** The file that holds a style which was inside the page. */
  readonly styles: (css: string) => string;
}

/** Has a page load one classic script for all its modules, and styles and fonts from files: browsers take modules and fonts from a server only. */
export function classicScripts(files: PortableFiles): Step {
  return ({ tree }) => {
    const named = elementsNamed(tree, 'meta').filter((meta) => attribute(meta, 'name') === 'fonts');
    const usesFonts = named.some((meta) => attribute(meta, 'content') !== '');
    // They come with the style sheet, not ahead of it.
    for (const meta of named) setAttribute(meta, 'content', '');
    let isFirst = true;
    for (const element of elementsOf(tree)) {
      if (element.name === 'style')
        replaceWith(element, 'link', { rel: 'stylesheet', href: files.styles(textOf(element)) });
      if (element.name === 'title' && usesFonts && isIn(element, 'head'))
        insertAfter(element, 'link', { rel: 'stylesheet', href: files.fonts });
      if (element.name !== 'script' || attribute(element, 'type') !== 'module') continue;
      if (isFirst) replaceWith(element, 'script', { src: files.script, defer: '' });
      else removeFrom(element);
      isFirst = false;
    }
  };
}
