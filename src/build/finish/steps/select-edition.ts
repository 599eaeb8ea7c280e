import { PageFault, type Page, type Step } from '../page.ts';
import { attribute, elementsNamed, elementsOf, removeFrom, setAttribute, unwrap, type Element } from '../tree.ts';

/** Where a page is read: on a site with an archive to download, on one without, in the archive itself, or in a package for learning platforms. */
export type EditionName = 'web' | 'web-only' | 'portable' | 'package';

const known: readonly string[] = ['web', 'web-only', 'portable', 'package'] satisfies EditionName[];

/**
 * Keeps of a page's parts those for one edition. A part is `<edition-part data-for="portable package">`; an element with
 * `data-only-in` is one of its own, such as what only a server can give: a service worker, an app to install, data for
 * search engines.
 */
export function selectEdition(edition: EditionName): Step {
  return ({ tree }) => {
    for (const part of elementsOf(tree)) {
      const attributeName = part.name === 'edition-part' ? 'data-for' : 'data-only-in';
      const value = attribute(part, attributeName);
      if (value === undefined) continue;
      const names = value.split(' ');
      const unknown = names.find((name) => !known.includes(name));
      if (unknown !== undefined)
        throw new PageFault(`${attributeName} to be one of ${known.join(', ')}`, `“${unknown}”`);
      if (!names.includes(edition)) removeFrom(part);
      else if (part.name === 'edition-part') unwrap(part);
      else setAttribute(part, attributeName, undefined);
    }
  };
}

const editionsOf = (part: Element): string[] => (attribute(part, 'data-for') ?? '').split(' ');

/** Whether a page says in a package something else than in the archive. */
export function differsInPackage({ tree }: Page): boolean {
  return elementsNamed(tree, 'edition-part').some((part) => {
    const names = editionsOf(part);
    return names.includes('package') !== names.includes('portable');
  });
}
