import { PageFault, type Step } from '../page.ts';
import { attribute, elementsNamed, removeFrom, unwrap } from '../tree.ts';

/** Where a page is read: on a site with an archive to download, on one without, or in the archive itself. */
export type EditionName = 'web' | 'web-only' | 'portable';

const known: readonly string[] = ['web', 'web-only', 'portable'] satisfies EditionName[];

/** Keeps of a page's parts those for one edition. A part is `<edition-part data-for="portable">`. */
export function selectEdition(edition: EditionName): Step {
  return ({ tree }) => {
    for (const part of elementsNamed(tree, 'edition-part')) {
      const name = attribute(part, 'data-for') ?? '';
      if (!known.includes(name)) throw new PageFault(`data-for to be one of ${known.join(', ')}`, `“${name}”`);
      if (name === edition) unwrap(part);
      else removeFrom(part);
    }
  };
}
