import type { Step } from '../page.ts';
import { attribute, childElements, elementsOf, removeFrom, setAttribute, type Element } from '../tree.ts';

const isMark = (name: string): boolean => name.startsWith('data-pagefind-');
/** Whether an element gives words to the index: more than a mark to leave it out. */
const isRead = ({ attribs }: Element): boolean =>
  Object.keys(attribs).some((name) => isMark(name) && name !== 'data-pagefind-ignore');

/** Takes out what only the search index reads: attributes of Pagefind, and hidden elements whose words are for it alone. */
export const removeIndexMarks: Step = ({ tree }) => {
  for (const element of elementsOf(tree)) {
    const isHidden = attribute(element, 'hidden') !== undefined;
    if (isHidden && (isRead(element) || isWordList(element))) removeFrom(element);
    else for (const name of Object.keys(element.attribs)) if (isMark(name)) setAttribute(element, name, undefined);
  }
};

function isWordList(element: Element): boolean {
  const items = childElements(element) ?? [];
  return element.name === 'ul' && items.length > 0 && items.every(isRead);
}
