/** A text of a page and the language that it is marked as. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What ends where another begins: pages leave such end tags out (HTML Standard, 13.1.2.4, Optional tags). */
const endsBefore: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  dt: /^d[dt]$/,
  dd: /^d[dt]$/,
  option: /^opt(ion|group)$/,
  td: /^t([dhr]|body|foot)$/,
  th: /^t([dhr]|body|foot)$/,
  tr: /^t(r|body|foot)$/,
  p: /^(address|article|aside|blockquote|details|dialog|div|dl|fieldset|fig\w+|footer|form|h\w+|main|menu|nav|ol|p|pre|section|table|ul|li|d[dt]|t[dhr])$/,
};
/** Code, file names and machine-readable data are in no language. */
const mute = /^(script|style|code|pre)$/;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const decode = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex: string, digits: string | undefined, name: string) =>
    digits ? String.fromCodePoint(parseInt(digits, hex ? 16 : 10)) : (entities[name] ?? whole),
  );

/** Everything that a page says to somebody: its texts and its attributes that are read out or shown. */
export function* saidIn(html: string): Generator<Said> {
  const open: { name: string; lang: string; mute: boolean }[] = [{ name: '', lang: '', mute: false }];
  const pieces =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|[^<]+/gi;
  for (const [piece, closed, opened, attributes = ''] of html.matchAll(pieces)) {
    while (opened !== undefined && endsBefore[open.at(-1)?.name ?? '']?.test(opened)) open.pop();
    const here = open.at(-1);
    if (!here) return;
    if (closed !== undefined) {
      const at = open.findLastIndex(({ name }) => name === closed);
      if (at > 0) open.length = at;
    } else if (opened !== undefined) {
      const value = (name: string): string | undefined => {
        const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(attributes);
        return found ? decode(found[1] ?? found[2] ?? '') : undefined;
      };
      const element = {
        name: opened,
        lang: value('lang') ?? here.lang,
        mute: here.mute || mute.test(opened),
      };
      const spoken = ['aria-label', 'alt', 'title', 'placeholder'].map(value);
      if (value('name') === 'description') spoken.push(value('content'));
      for (const text of spoken) if (text) yield { text, lang: element.lang };
      if (!empty.test(opened) && !piece.endsWith('/>')) open.push(element);
    } else if (!piece.startsWith('<') && !here.mute && /\p{L}/u.test(piece)) {
      yield { text: decode(piece), lang: here.lang };
    }
  }
}
