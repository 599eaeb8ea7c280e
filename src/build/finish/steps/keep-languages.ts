import type { Step } from '../page.ts';
import { attribute, elementsNamed, elementsOf, parentOf, removeFrom, type Element } from '../tree.ts';

/** Takes out what leads to the site's pages in other languages, with what is said of it in that language. */
export function keepLanguages(languages: readonly string[]): Step {
  return ({ tree }) => {
    for (const element of elementsOf(tree)) {
      const language = attribute(element, 'hreflang');
      if (language === undefined || languages.includes(language) || isElsewhere(element)) continue;
      removeFrom(saidIn(element, language));
    }
    for (const links of elementsNamed(tree, 'language-links'))
      if (elementsNamed(links, 'a').length === 0) removeFrom(links);
  };
}

/** A source may be in any language. */
const isElsewhere = (element: Element): boolean =>
  element.name === 'a' && /^[a-z]+:/i.test(attribute(element, 'href') ?? '');

/** The element around a link that is in the language to which it leads; else the link. */
function saidIn(link: Element, language: string): Element {
  const parent = parentOf(link);
  return parent && parent.name !== 'html' && attribute(parent, 'lang') === language ? parent : link;
}
