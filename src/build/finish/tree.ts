import render from 'dom-serializer';
import {
  cloneNode,
  Element,
  hasChildren,
  isComment,
  isTag,
  isText,
  Text,
  type ChildNode,
  type Document,
} from 'domhandler';
import { append, appendChild, prepend, prependChild, removeElement, replaceElement, textContent } from 'domutils';
import { parseDocument, Tokenizer } from 'htmlparser2';

export type { Document, Element };

/** The tree of a page as Astro writes it. Nothing is added to it: what has no end tag ends where it has to. */
export function parseHtml(html: string): Document {
  return parseDocument(html);
}

/** The tree of a drawing: XML, in which letters of names count. Each element knows where it begins (`startIndex`); texts stay as they are written, their references to characters too. */
export function parseSvg(svg: string): Document {
  return parseDocument(svg, { xmlMode: true, withStartIndices: true, decodeEntities: false });
}

/** Nodes of a drawing as SVG. */
export function printSvg(nodes: readonly ChildNode[]): string {
  return render([...nodes], { xmlMode: true, encodeEntities: false });
}

/**
 * A text without the tags that stand in it, whether or not they match. What is none, such as a sign for “less than”,
 * and references to characters stay as they are written.
 * @param put what comes in the place of a tag, by its name
 */
export function withoutTags(text: string, put: (name: string) => string = () => ''): string {
  const kept: string[] = [];
  let [from, opened] = [0, 0];
  const cut = (start: number, end: number): void => {
    const inside = text.slice(start + 1, end - 1).replaceAll('/', ' ');
    const [name = ''] = inside.trim().toLowerCase().split(' ');
    kept.push(text.slice(from, start), put(name));
    from = end;
  };
  const cutOpening = (end: number): void => {
    // Outside quotes, no tag holds the beginning of another: what seemed to begin one was none.
    const tag = text.slice(opened, end);
    const isQuoted = tag.includes('"') || tag.includes("'");
    cut(isQuoted ? opened : text.lastIndexOf('<', end), end + 1);
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start) => void (opened = start - 1),
      onopentagend: cutOpening,
      onselfclosingtag: cutOpening,
      onclosetag: (start, end) => {
        const closed = text.indexOf('>', end);
        if (closed >= 0) cut(start - 2, closed + 1);
      },
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return kept.join('') + text.slice(from);
}

/** A text without the HTML comments in it; one that does not end stays. */
export function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  return others.reduce((before, each) => {
    const end = each.indexOf('-->');
    return before + (end < 0 ? `<!--${each}` : each.slice(end + 3));
  }, first);
}

/** Takes an element's comments and the space between its elements away. */
export function removeSpace(element: Element | Document): void {
  for (const child of [...element.children]) {
    if (isText(child) ? child.data.trim() === '' : isComment(child)) removeElement(child);
    else if (isTag(child)) removeSpace(child);
  }
}

/** A tree as HTML: characters as they are, attributes without a value by their name alone. */
export function printHtml(tree: Document | Element): string {
  return render(tree, { encodeEntities: 'utf8', emptyAttrs: false });
}

/** A copy that shares nothing with the tree. */
export function copyTree<T extends Document | Element>(tree: T): T {
  return cloneNode(tree, true);
}

/** Every element of a tree in document order, as the tree is now: steps may change it while they go through. */
export function elementsOf(tree: Document | Element): Element[] {
  const found: Element[] = [];
  const visit = (node: ChildNode | Document): void => {
    if (isTag(node)) found.push(node);
    if (hasChildren(node)) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** The elements of a name, in document order. */
export function elementsNamed(tree: Document | Element, name: string): Element[] {
  return elementsOf(tree).filter((element) => element.name === name);
}

/** The first element of a name. */
export function firstNamed(tree: Document | Element, name: string): Element | undefined {
  return elementsNamed(tree, name)[0];
}

/** Whether an element stands directly in another of that name. */
export function isIn(element: Element, parent: string): boolean {
  return element.parent !== null && isTag(element.parent) && element.parent.name === parent;
}

/** The element in which another stands directly. */
export function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && isTag(parent) ? parent : undefined;
}

/** The value of an attribute; `''` when it has none, undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
}

/** The text directly in an element: of a script or a style, all of it. */
export function textOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** All text in an element and the elements in it, those of scripts too. */
export function contentOf(element: Element): string {
  return textContent(element);
}

/** What stands directly in an element: elements, texts and comments. */
export function childrenOf(element: Element): ChildNode[] {
  return [...element.children];
}

/** An element with a text in it that stands nowhere yet. */
export function newElement(name: string, text: string): Element {
  return new Element(name, {}, [new Text(text)]);
}

/** Moves nodes to the end of an element. */
export function appendTo(element: Element, nodes: readonly ChildNode[]): void {
  for (const node of nodes) appendChild(element, node);
}

/** Gives an element another name. */
export function rename(element: Element, name: string): void {
  element.name = name;
}

/** Gives an attribute a value; undefined takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(element.attribs, name);
  else element.attribs[name] = value;
}

/** Puts a text in the place of all that an element holds. */
export function setText(element: Element, text: string): void {
  for (const child of [...element.children]) removeElement(child);
  prependChild(element, new Text(text));
}

/** Puts a text in an element's place. */
export function replaceWithText(element: Element, text: string): void {
  replaceElement(element, new Text(text));
}

/** Gives an element these attributes and no others. */
export function replaceAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  element.attribs = { ...attributes };
}

/** Puts an element that stands nowhere before all that another holds. */
export function insertNodeFirst(element: Element, node: Element): void {
  prependChild(element, node);
}

/** Takes an element out, with all that is in it. */
export function removeFrom(element: Element): void {
  removeElement(element);
}

/** Takes an element away and leaves its content where it was. */
export function unwrap(element: Element): void {
  for (const child of [...element.children]) prepend(element, child);
  removeElement(element);
}

/** Puts elements in another's place, each with the text in it. */
export function replaceWithAll(
  element: Element,
  others: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text?: string;
  }[],
): void {
  for (const { name, attributes, text } of others)
    prepend(element, new Element(name, { ...attributes }, text === undefined ? [] : [new Text(text)]));
  removeElement(element);
}

/** Puts an element in another's place. */
export function replaceWith(element: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  replaceElement(element, new Element(name, { ...attributes }));
}

/** Puts an element right behind another. */
export function insertAfter(element: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  append(element, new Element(name, { ...attributes }));
}

/** Puts an element before all that another holds. */
export function insertFirst(element: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  prependChild(element, new Element(name, { ...attributes }));
}

/** What {@link changeTexts} tells of a place in a tree. */
export interface TextVisitor {
  /** A text, to be changed. @returns what stands in its place */
  readonly text: (text: string) => string;
  /** Before an element's content. @returns a text to put before the element */
  readonly open: (element: Element, followsText: boolean) => string;
  /** After an element's content. @returns a text to put behind the element */
  readonly close: (element: Element) => string;
}

/** Goes through a tree in document order, changes its texts and puts others between its elements; comments go. */
export function changeTexts(tree: Document | Element, visitor: TextVisitor): void {
  const children: ChildNode[] = [];
  const add = (text: string): void => {
    if (text !== '') children.push(new Text(text));
  };
  for (const child of [...tree.children]) {
    if (isText(child)) add(visitor.text(child.data));
    else if (isTag(child)) {
      add(visitor.open(child, child.prev !== null && isText(child.prev)));
      changeTexts(child, visitor);
      children.push(child);
      add(visitor.close(child));
    } else if (!isComment(child)) children.push(child);
  }
  for (const child of [...tree.children]) removeElement(child);
  for (const child of children) appendChild(tree, child);
}
