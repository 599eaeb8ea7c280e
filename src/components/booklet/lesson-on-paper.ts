/** What a lesson has for the screen alone. */
const onScreen =
  'h1, .lead, .facts, .lesson-end, .opening-scene, nav, script, style, link, button, .screen-only, .js-only, [data-end], .actions, .hint, output, .board, .quiz-summary';

const lower: Readonly<Record<string, string>> = { H2: 'h4', H3: 'h5' };

/**
 * The text of a lesson as a booklet has it: nothing that answers, no ids, headings below the lesson's own, links that
 * still lead where they led.
 * @param page the lesson's, changed here
 * @param address the page's own
 * @throws when it holds no lesson
 */
export function lessonOnPaper(page: Document, address: string): DocumentFragment {
  const main = page.querySelector('main');
  if (!main) throw new Error(`${address} holds no lesson`);
  for (const each of main.querySelectorAll(onScreen)) each.remove();
  for (const folded of main.querySelectorAll<HTMLDetailsElement>('.aim')) folded.open = true;
  for (const link of main.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  for (const image of main.querySelectorAll('img')) {
    image.src = new URL(image.getAttribute('src') ?? '', address).href;
    image.loading = 'eager';
  }
  for (const each of main.querySelectorAll('*')) {
    const { tagName } = each;
    const name = lower[tagName] ?? (tagName.includes('-') ? 'div' : undefined);
    for (const attribute of ['id', 'role', 'aria-labelledby', 'aria-describedby']) each.removeAttribute(attribute);
    if (name !== undefined) each.replaceWith(renamed(each, name));
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...document.importNode(main, true).childNodes);
  return fragment;
}

/** As another element; what was an element of its own is told by a class of that name. */
function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  made.className = [...element.classList, ...(name === 'div' ? [element.localName] : [])].join(' ');
  const type = element.getAttribute('data-type');
  if (type !== null) made.dataset['type'] = type;
  made.append(...element.childNodes);
  return made;
}
