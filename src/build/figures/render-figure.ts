import {
  attribute,
  elementsOf,
  firstNamed,
  insertNodeFirst,
  newElement,
  parseSvg,
  printSvg,
  removeSpace,
  replaceAttributes,
  replaceWithAll,
  type Element,
} from '../finish/tree.ts';
import type { Drawing } from '../../core/figure/drawing.ts';

/** Width and height of a drawing, in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const lineHeight = 17;
const bubbleHeight = 32;

/** The places for labels that a drawing has, each once. */
export function labelsIn(svg: string): string[] {
  const places = elementsOf(parseSvg(svg)).flatMap((element) =>
    ['data-label', 'data-bubble'].flatMap((name) => attribute(element, name) ?? []),
  );
  return [...new Set(places)];
}

/** The classes that the parts of a drawing have. */
export function classesIn(svg: string): Set<string> {
  return new Set(elementsOf(parseSvg(svg)).flatMap(classesOf));
}

const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(' ');

/** The size that a drawing's `viewBox` gives, if it has one that begins at 0. */
export function sizeOf(svg: string): Size | undefined {
  const root = firstNamed(parseSvg(svg), 'svg');
  const [, width, height] = /^0 0 (\d+) (\d+)$/.exec((root && attribute(root, 'viewBox')) ?? '') ?? [];
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
}

/**
 * A drawing as a file of its own, with its labels and those styles that it uses.
 * @param style rules for `.fg` and classes below it, one selector each
 * @throws when the drawing has no size, or a place for which there is no label
 */
export function renderFigure(drawing: Drawing, style: string): string {
  const { alt, language, isRead = false } = drawing;
  const { root, width, height } = drawn(drawing);
  const attributes = {
    class: 'fg',
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width: `${width}`,
    height: `${height}`,
    lang: language,
    role: 'img',
    'aria-label': escape(alt),
    ...(isRead && { 'data-read': '' }),
  };
  const rules = newElement('style', usedStyle(style, root));
  replaceAttributes(root, attributes);
  insertNodeFirst(root, rules);
  return printSvg([root]);
}

/**
 * A drawing as a part of a page that says the same in words: nothing has to be fetched for it, and it is painted with
 * the text around it. Its colours are the page's own, and what its classes say becomes attributes, so it needs no rules.
 * @param style as for `renderFigure`
 * @param name the class of the element
 * @throws as `renderFigure`
 */
export function renderInPage(drawing: Drawing, style: string, name: string): string {
  const { root, width, height } = drawn(drawing);
  const attributesOf = attributesByClass(style);
  for (const element of elementsOf(root)) {
    const { class: names, ...others } = element.attribs;
    if (names !== undefined) replaceAttributes(element, { ...attributesOf(names.split(' ')), ...others });
  }
  replaceAttributes(root, { class: name, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  return printSvg([root]);
}

/** The tree of a drawing with its labels in their places, and its size. */
function drawn({ svg, labels }: Drawing): Size & { readonly root: Element } {
  const size = sizeOf(svg);
  const tree = parseSvg(svg);
  const root = firstNamed(tree, 'svg');
  if (!size || !root) throw new Error('A drawing needs a viewBox that begins with 0 0');
  removeSpace(tree);
  const say = (name: string): string => {
    const label = labels[name];
    if (label === undefined) throw new Error(`No label for ${name}`);
    return escape(label);
  };
  for (const element of elementsOf(root)) {
    const { 'data-label': label, 'data-bubble': said, ...others } = element.attribs;
    if (label !== undefined) replaceWithAll(element, textAt(say(label), others));
    if (said !== undefined) replaceWithAll(element, bubble(say(said), others));
  }
  return { ...size, root };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What stands in place of an element. */
type Made = Parameters<typeof replaceWithAll>[1];

/** The lines of a label, one below the other. */
function textAt(label: string, attributes: Readonly<Record<string, string>>): Made {
  const y = Number(attributes['y'] ?? 0);
  return label.split('|').map((text, index) => ({
    name: 'text',
    attributes: { ...attributes, ...('y' in attributes && { y: `${y + index * lineHeight}` }) },
    text,
  }));
}

/** A speech bubble as wide as its words need, at the top of the drawing: its left end is given (`from`), or its right one. */
function bubble(label: string, attributes: Readonly<Record<string, string>>): Made {
  const width = Math.max(54, widthOf(label) + 34);
  const { 'data-from': from, 'data-to': to, 'data-tail': tailAt } = attributes;
  const tail = Number(tailAt);
  const x = from === undefined ? Number(to) - width : Number(from);
  const lean = from === undefined ? -9 : 9;
  const [r, y] = [bubbleHeight / 2, 6];
  const foot = y + bubbleHeight;
  const outline =
    `M${short(x + r)} ${y}h${short(width - 2 * r)}a${r} ${r} 0 0 1 0 ${bubbleHeight}` +
    `H${tail + 9}L${tail + lean} ${foot + 15}L${tail - 9} ${foot}H${short(x + r)}a${r} ${r} 0 0 1 0-${bubbleHeight}z`;
  return [
    { name: 'path', attributes: { class: 'bb', d: outline } },
    { name: 'text', attributes: { class: 'b c', x: `${short(x + width / 2)}`, y: '27' }, text: label },
  ];
}

const short = (value: number): number => Math.round(value * 10) / 10;

/** About how wide a text is at 14 units, in whichever font: a little more than most need. */
function widthOf(text: string): number {
  const width = (letter: string): number => {
    if (/[mwMW\u01af%]/.test(letter)) return 12.5;
    if (/[ilj.,!’' :|]/.test(letter)) return 4.3;
    return /[\p{Lu}\d]/u.test(letter) ? 9 : 8.4;
  };
  return [...text.normalize('NFC')].reduce((sum, letter) => sum + width(letter), 0);
}

/** A style sheet without comments and without spaces that say nothing. */
function plainStyle(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,]) ?/g, '$1')
    .trim();
}

/** What the classes of a style sheet say, as attributes, with the page's colours in place of the drawing's. */
function attributesByClass(style: string): (names: readonly string[]) => Record<string, string> {
  const plain = plainStyle(style);
  const [, light = ''] = /^\.fg\{([^}]*)\}/.exec(plain) ?? [];
  const colours = new Map(
    [...light.matchAll(/(--[\w-]+):var\((--[\w-]+)/g)].map(([, own = '', page = '']) => [own, page]),
  );
  const byClass = new Map<string, [string, string][]>();
  for (const [, selectors = '', declarations = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const [, name = ''] of selectors.matchAll(/\.fg \.([\w-]+)(?=,|$)/g)) {
      const said = [...declarations.matchAll(/([\w-]+):([^;]+)/g)].map(
        ([, property = '', value = '']): [string, string] => [
          property,
          value.replace(/--[\w-]+/, (own) => colours.get(own) ?? own),
        ],
      );
      byClass.set(name, [...(byClass.get(name) ?? []), ...said]);
    }
  return (names) => Object.fromEntries(names.flatMap((name) => byClass.get(name) ?? []));
}

/** The rules whose classes a drawing has, and of the colours those that they name. */
function usedStyle(style: string, root: Element): string {
  const parts = elementsOf(root);
  const classes = new Set(parts.flatMap(classesOf));
  const hasText = parts.some(({ name }) => name === 'text');
  const plain = plainStyle(style);
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', declarations = '']) => {
    const kept = selector.split(',').filter((each) => {
      const [, name] = /^\.fg \.([\w-]+)$/.exec(each) ?? [];
      return each === '.fg text' ? hasText : name !== undefined && classes.has(name);
    });
    return kept.length > 0 ? `${kept.join(',')}{${declarations.replace(/;$/, '')}}` : '';
  });
  const used = rules.join('');
  const colours = (declarations: string): string =>
    declarations
      .split(';')
      .filter((each) => used.includes(`var(${each.split(':', 1)[0]})`))
      .join(';');
  const [, light = ''] = /^\.fg\{([^}]*)\}/.exec(plain) ?? [];
  const [, media = '', dark = ''] = /(@media [^{]*)\{\.fg\{([^}]*)\}\}/.exec(plain) ?? [];
  return `.fg{${colours(light)}}${media}{.fg{${colours(dark)}}}${used}`;
}
