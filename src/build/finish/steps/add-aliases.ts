import { PageFault, type Step } from '../page.ts';
import { attribute, elementsOf, insertFirst } from '../tree.ts';

/** A further name for a part of a page: links to the former fragment still land there, without script too. */
export interface Alias {
  readonly id: string;
  /** The id that the part once had. */
  readonly former: string;
}

/** Adds to a page's parts the names that they once had. @throws PageFault when the page has no part of that id */
export function addAliases(aliases: readonly Alias[]): Step {
  return ({ tree }) => {
    if (aliases.length === 0) return;
    const parts = new Map(
      elementsOf(tree)
        .toReversed()
        .map((element) => [attribute(element, 'id'), element]),
    );
    for (const { id, former } of aliases) {
      const part = parts.get(id);
      if (!part) throw new PageFault(`an element with the id “${id}”, formerly “${former}”`, 'none');
      insertFirst(part, 'span', { id: former });
    }
  };
}
