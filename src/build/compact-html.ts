/** In a start tag, a value in quotes and what follows it. */
const quoted = `(?:"[^"]*"|'[^']*')[^"'>]*`;
/** What a start tag holds between its name and its `>`. */
const inTag = `[^"'>]*(?:${quoted})*`;

/** Text that is no markup, or where every character counts; with scripts, `noscript` is text as well. */
const asWritten = 'iframe|noscript|pre|script|style|textarea|title|xmp';

/** The elements before which a paragraph ends by itself. `search` is left out: parsers older than it do not know it. */
const afterParagraph =
  'address|article|aside|blockquote|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|section|table|ul';

/**
 * The elements with whose end a paragraph in them ends; `body` is left out: white space behind it would go into the
 * paragraph.
 */
const aroundParagraph =
  'address|article|aside|blockquote|dd|details|dialog|div|dt|fieldset|figcaption|figure|footer|form|header|hgroup|li|main|nav|section|td|th';

/** End tags that the HTML Standard lets go (13.1.2.4, Optional tags), with the start and the end tags before which. */
const optional = [
  ['li', 'li', '[ou]l|menu'],
  ['p', afterParagraph, aroundParagraph],
  ['d[dt]', 'd[dt]', ''],
  ['dd', '', 'dl|div'],
  ['option', 'option|optgroup', 'select|optgroup|datalist'],
  ['t[dh]', 't[dh]', 'tr'],
  ['tr', 'tr', 'thead|tbody|tfoot|table'],
  ['thead', 'tbody|tfoot', ''],
  ['tbody', 'tbody|tfoot', 'table'],
  ['tfoot', '', 'table'],
].map(([name = '', starts = '', ends = '']) => {
  const before = [...(starts ? [`<(?:${starts})[\\s>]`] : []), ...(ends ? [`</(?:${ends})>`] : [])];
  return `</${name}>(?=${before.join('|')})`;
});

const piece = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    `(<(${asWritten})(?=[\\s>])${inTag}>)([\\s\\S]*?</\\2\\s*>)`,
    `(<svg(?=[\\s>])${inTag}(?<!/)>[\\s\\S]*?</svg>)`,
    `(${optional.join('|')})`,
    `(<[a-z][^"'>]*(?:${quoted})+>)`,
  ].join('|'),
  'gi',
);

/** In a tag: a value that stands without quotes as well (13.1.2.3, Attributes), or one that does not. */
const value = /'[^']*'|="([^\s"'=<>`]*)"(?=[\s>])|"[^"]*"/g;

const drawing = new RegExp(`<([a-z]+)(?=[\\s>/])${inTag}>(</\\1>)?`, 'gi');
const withText = /<(?:!|foreignobject|script|style)/i;

/**
 * A page without the quotes and the end tags that the HTML Standard lets go, and with the short form of empty elements
 * in drawings. The document that a browser makes of it is the same, node by node: white space and comments stay where
 * they are, so a tag before one of them stays too.
 * @param html a valid page, tags in lower case
 */
export function compactHtml(html: string): string {
  return html.replace(
    piece,
    (whole: string, start?: string, _name?: string, text?: string, svg?: string, end?: string, tag?: string) => {
      if (end !== undefined) return '';
      if (tag !== undefined) return withoutQuotes(tag);
      if (start !== undefined) return withoutQuotes(start) + (text ?? '');
      return svg === undefined || withText.test(svg) ? whole : svg.replace(drawing, shortElement);
    },
  );
}

function withoutQuotes(tag: string): string {
  return tag.replace(value, (whole: string, plain?: string) => {
    if (plain === undefined) return whole;
    return plain === '' ? '' : `=${plain}`;
  });
}

/** The slash would belong to a value without quotes: the last one keeps them. */
function shortElement(whole: string, _name: string, end?: string): string {
  return withoutQuotes(end === undefined ? whole : `${whole.slice(0, -end.length - 1)}/>`);
}
