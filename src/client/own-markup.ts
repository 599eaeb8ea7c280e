import { isUnsafeAttribute, unsafeElements } from '../core/unsafe-markup.ts';
import { policy } from './trusted.ts';

/** Puts the drawings of this site into an element, without anything in them that would run. */
export function setMarkup(element: Element, markup: string): void {
  element.replaceChildren(...parsePage(markup).body.childNodes);
}

/**
 * Reads a page of this site, or one of its drawings, apart from the page that is open. What would run or load there once
 * it is put into this page is left out: what a host has appended, or what was changed on the way.
 */
export function parsePage(markup: string, type: 'text/html' | 'image/svg+xml' = 'text/html'): Document {
  const page = new DOMParser().parseFromString(policy.createHTML(markup), type);
  clean(page);
  return page;
}

function clean(part: Document | DocumentFragment): void {
  for (const each of part.querySelectorAll(unsafeElements)) each.remove();
  for (const each of part.querySelectorAll('*')) {
    for (const { name, value } of [...each.attributes]) if (isUnsafeAttribute(name, value)) each.removeAttribute(name);
    if (each instanceof HTMLTemplateElement) clean(each.content);
  }
}
