import type { Step } from '../page.ts';
import { attribute, elementsOf, setAttribute } from '../tree.ts';

/** Takes the ids out of what stands inside an element with `data-without-ids`: the page has the same text in another language. */
export const removeIds: Step = ({ tree }) => {
  for (const part of elementsOf(tree)) {
    if (attribute(part, 'data-without-ids') === undefined) continue;
    setAttribute(part, 'data-without-ids', undefined);
    for (const element of elementsOf(part)) setAttribute(element, 'id', undefined);
  }
};
