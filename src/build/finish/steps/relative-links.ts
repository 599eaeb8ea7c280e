import { posix } from 'node:path';
import { linked, way, type SiteFiles } from '../../portable/link.ts';
import type { Step } from '../page.ts';
import { attribute, elementsOf, type Element } from '../tree.ts';

const addresses = ['href', 'src', 'action', 'data-base', 'data-numbers'];
const refresh = /^(\d+;\s*url=)(.*)$/i;

/** Makes the links of a page relative, each naming its file: so they work in a folder as well. */
export function relativeLinks(site: SiteFiles): Step {
  return ({ name, tree }) => linkFrom(site, name, elementsOf(tree), (file) => way(name, file));
}

/** Makes the links in a part of a page lead from wherever the part is put. @param root stands for the site's home */
export function rootedLinks(site: SiteFiles, page: string, part: Element, root: string): void {
  linkFrom(site, page, elementsOf(part), (file) => root + encodeURI(file));
}

function linkFrom(
  site: SiteFiles,
  page: string,
  elements: readonly Element[],
  addressOf: (file: string) => string,
): void {
  for (const element of elements) {
    for (const name of addresses) {
      const target = linked(site, page, attribute(element, name) ?? '');
      if (!target) continue;
      const address = addressOf(target.file);
      // A base is a folder: what is put behind it names its own file.
      element.attribs[name] = (name === 'data-base' ? `${posix.dirname(address) || '.'}/` : address) + target.rest;
    }
    if (attribute(element, 'http-equiv') === 'refresh') {
      const [, before = '', href = ''] = refresh.exec(attribute(element, 'content') ?? '') ?? [];
      const target = linked(site, page, href);
      if (target) element.attribs['content'] = before + addressOf(target.file) + target.rest;
    }
  }
}
