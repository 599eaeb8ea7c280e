/** What a page holds for its readers alone. */
const apart = '.screen-only, .trainer-note, .visually-hidden, .copy-link, [hidden], link, script';
const ownToPage = /^(id|name|role|tabindex|data-.*|aria-.*)$/;

/** A copy of a part of the page for a slide: without tools, names and links, which nobody can follow from a chair. */
export function copyOf<E extends Element>(source: E): E {
  const copy = document.importNode(source, true);
  for (const each of copy.querySelectorAll(apart)) each.remove();
  for (const each of copy.querySelectorAll('a')) each.replaceWith(...each.childNodes);
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of each.getAttributeNames()) if (ownToPage.test(name)) each.removeAttribute(name);
  }
  return copy;
}

/** Copies of those elements that are for everybody to see. */
export function copiesOf(sources: Iterable<Element>): Element[] {
  return [...sources].filter((each) => !each.matches(apart)).map(copyOf);
}

/** The text of an element as a slide would show it. */
export function textOf(source: Element | null | undefined): string {
  return source ? (copyOf(source).textContent ?? '').trim() : '';
}
