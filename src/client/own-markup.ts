import { isUnsafeAttribute, unsafeElements } from '../core/unsafe-markup.ts';
import { policy } from './trusted.ts';

/** Puts the drawings of this site into an element, without anything in them that would run. */
export function setMarkup(element: Element, markup: string): void {
  element.replaceChildren(parseParts(markup));
}

/**
 * Reads a page of this site, or one of its drawings, apart from the page that is open: nothing in it runs or loads. Its
 * styles are not applied, so that the policy of the page that is open, which knows others, has nothing to refuse. What
 * would run once it is put into this page is left out: what a host has appended, or what was changed on the way.
 */
export function parseParts(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(markup);
  clean(template.content);
  return template.content;
}

/** A page of this site without its styles, its links as from the page that is open. */
export function parsePage(markup: string): Document {
  const parts = parseParts(markup);
  for (const style of parts.querySelectorAll('style')) style.remove();
  const page = new DOMParser().parseFromString(policy.createHTML(''), 'text/html');
  page.body.append(parts);
  return page;
}

function clean(part: DocumentFragment): void {
  for (const each of part.querySelectorAll(unsafeElements)) each.remove();
  for (const each of part.querySelectorAll('*')) {
    for (const { name, value } of [...each.attributes]) if (isUnsafeAttribute(name, value)) each.removeAttribute(name);
    if (each instanceof HTMLTemplateElement) clean(each.content);
  }
}
