import type { Step } from '../page.ts';
import { attribute, elementsOf, removeFrom, type Element } from '../tree.ts';

/** Takes out what only a server can give: a service worker, an app to install, data for search engines, fonts ahead. */
export const removeServerParts: Step = ({ tree }) => {
  for (const element of elementsOf(tree)) {
    if (needsServer(element)) removeFrom(element);
    else if (element.name === 'meta' && attribute(element, 'name') === 'fonts') element.attribs['content'] = '';
  }
};

function needsServer(element: Element): boolean {
  if (element.name === 'offline-notice') return true;
  if (element.name === 'script') return attribute(element, 'type') === 'application/ld+json';
  return element.name === 'link' && ['manifest', 'apple-touch-icon'].includes(attribute(element, 'rel') ?? '');
}
