import { PageFault, type Page, type Step } from '../page.ts';
import { attribute, elementsNamed, removeFrom, unwrap, type Element } from '../tree.ts';

/** Where a page is read: on a site with an archive to download, on one without, in the archive itself, or in a package for learning platforms. */
export type EditionName = 'web' | 'web-only' | 'portable' | 'package';

const known: readonly string[] = ['web', 'web-only', 'portable', 'package'] satisfies EditionName[];

/** Keeps of a page's parts those for one edition. A part is `<edition-part data-for="portable package">`. */
export function selectEdition(edition: EditionName): Step {
  return ({ tree }) => {
    for (const part of elementsNamed(tree, 'edition-part')) {
      const names = editionsOf(part);
      const unknown = names.find((name) => !known.includes(name));
      if (unknown !== undefined) throw new PageFault(`data-for to be one of ${known.join(', ')}`, `“${unknown}”`);
      if (names.includes(edition)) unwrap(part);
      else removeFrom(part);
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
