/** A drawing as `content/figures` holds it, and what is put into it. */
export interface Drawing {
  /** The SVG, with places for labels: `<text data-label="sum" …>` and `<g data-bubble="sum" …/>`. */
  readonly svg: string;
  /** What a label says, by its place; `|` breaks a line. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly language: string;
  /** Scripts read its file, which says so by `data-read`: to put the drawing itself into a page. */
  readonly isRead?: boolean;
}

/** Width and height of a drawing, in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a drawing with this beginning is: a scene above a lesson's story, with no caption. */
export const sceneName = /^scene-/;

const lineHeight = 17;
const bubbleHeight = 32;
const place = /<text data-label="([\w-]+)"([^>]*)>[^<]*<\/text>/g;
const bubblePlace = /<g data-bubble="([\w-]+)" data-(from|to)="([\d.]+)" data-tail="([\d.]+)"\/>/g;

/** The places for labels that a drawing has, each once. */
export function labelsIn(svg: string): string[] {
  return [...new Set([...svg.matchAll(/data-(?:label|bubble)="([\w-]+)"/g)].map(([, name = '']) => name))];
}

/** The size that a drawing's `viewBox` gives, if it has one that begins at 0. */
export function sizeOf(svg: string): Size | undefined {
  const [, width, height] = /<svg\b[^>]*\sviewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
}

/**
 * A drawing as a file of its own, with its labels and those styles that it uses.
 * @param style rules for `.fg` and classes below it, one selector each
 * @throws when the drawing has no size, or a place for which there is no label
 */
export function renderFigure(drawing: Drawing, style: string): string {
  const { alt, language, isRead = false } = drawing;
  const { width, height } = sizeFor(drawing);
  const body = bodyOf(drawing);
  return `<svg class="fg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${language}" role="img" aria-label="${escape(alt)}"${isRead ? ' data-read=""' : ''}><style>${usedStyle(style, body)}</style>${body}</svg>`;
}

/**
 * A drawing as a part of a page that says the same in words: nothing has to be fetched for it, and it is painted with
 * the text around it. Its colours are the page's own, so it needs no rules.
 * @param style as for `renderFigure`; what a class says becomes attributes
 * @param name the class of the element
 * @throws as `renderFigure`
 */
export function renderInPage(drawing: Drawing, style: string, name: string): string {
  const { width, height } = sizeFor(drawing);
  const { colours, rules } = parsed(style);
  const attributesOf = (names: string): string => {
    const found = names.split(' ').flatMap((each) => declarationsOf(rules[each] ?? '', colours));
    return [...new Map(found)].map(([property, value]) => ` ${property}="${value}"`).join('');
  };
  const body = bodyOf(drawing).replace(/ class="([^"]*)"/g, (_, names: string) => attributesOf(names));
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${body}</svg>`;
}

function sizeFor({ svg }: Drawing): Size {
  const size = sizeOf(svg);
  if (!size) throw new Error('A drawing needs a viewBox that begins with 0 0');
  return size;
}

/** What a drawing holds, with its labels. */
function bodyOf({ svg, labels }: Drawing): string {
  const say = (name: string): string => {
    const label = labels[name];
    if (label === undefined) throw new Error(`No label for ${name}`);
    return escape(label);
  };
  return svg
    .replace(/^[\s\S]*?<svg\b[^>]*>|<\/svg>\s*$/g, '')
    .replace(place, (_, name: string, attributes: string) => textAt(say(name), attributes))
    .replace(bubblePlace, (_, name: string, edge: string, at: string, tail: string) =>
      bubble(say(name), edge === 'from' ? Number(at) : { end: Number(at) }, Number(tail)),
    )
    .replace(/>\s+</g, '><')
    .trim();
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The lines of a label, one below the other. */
function textAt(label: string, attributes: string): string {
  const y = Number(/ y="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
  return label
    .split('|')
    .map((line, index) => `<text${attributes.replace(/ y="[\d.]+"/, ` y="${y + index * lineHeight}"`)}>${line}</text>`)
    .join('');
}

/** A speech bubble as wide as its words need, at the top of the drawing. @param edge its left end, or its right one */
function bubble(label: string, edge: number | { end: number }, tail: number): string {
  const width = Math.max(54, widthOf(label) + 34);
  const x = typeof edge === 'number' ? edge : edge.end - width;
  const lean = typeof edge === 'number' ? 9 : -9;
  const [r, y] = [bubbleHeight / 2, 6];
  const foot = y + bubbleHeight;
  const outline =
    `M${short(x + r)} ${y}h${short(width - 2 * r)}a${r} ${r} 0 0 1 0 ${bubbleHeight}` +
    `H${tail + 9}L${tail + lean} ${foot + 15}L${tail - 9} ${foot}H${short(x + r)}a${r} ${r} 0 0 1 0-${bubbleHeight}z`;
  return `<path class="bb" d="${outline}"/><text class="b c" x="${short(x + width / 2)}" y="27">${label}</text>`;
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

/** A style sheet without comments and spaces that say nothing. */
function plainStyle(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,]) ?/g, '$1');
}

/** The page's name of each colour, and the declarations of each class. */
function parsed(style: string): { colours: Map<string, string>; rules: Record<string, string> } {
  const plain = plainStyle(style);
  const [, light = ''] = /^\.fg\{([^}]*)\}/.exec(plain.trim()) ?? [];
  const colours = new Map(
    [...light.matchAll(/(--[\w-]+):var\((--[\w-]+)/g)].map(([, own = '', page = '']) => [own, page]),
  );
  const rules: Record<string, string> = {};
  for (const [, selector = '', declarations = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const each of selector.split(',')) {
      const [, name] = /^\.fg \.([\w-]+)$/.exec(each) ?? [];
      if (name !== undefined) rules[name] = `${rules[name] ?? ''}${declarations.replace(/;$/, '')};`;
    }
  }
  return { colours, rules };
}

/** Properties and their values, with the page's colours in place of a drawing's. */
function declarationsOf(declarations: string, colours: ReadonlyMap<string, string>): [string, string][] {
  return declarations
    .split(';')
    .filter((each) => each !== '')
    .map((each) => {
      const [property = '', value = ''] = each.split(':');
      return [property, value.replace(/--[\w-]+/, (own) => colours.get(own) ?? own)];
    });
}

/** The rules whose classes a drawing has, and of the colours those that they name. */
function usedStyle(style: string, body: string): string {
  const classes = new Set([...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const plain = plainStyle(style);
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', declarations = '']) => {
    const kept = selector.split(',').filter((each) => {
      const [, name] = /^\.fg \.([\w-]+)$/.exec(each) ?? [];
      return each === '.fg text' ? body.includes('<text') : name !== undefined && classes.has(name);
    });
    return kept.length > 0 ? `${kept.join(',')}{${declarations.replace(/;$/, '')}}` : '';
  });
  const used = rules.join('');
  const colours = (declarations: string): string =>
    declarations
      .split(';')
      .filter((each) => used.includes(`var(${each.split(':', 1)[0]})`))
      .join(';');
  const [, light = ''] = /^\.fg\{([^}]*)\}/.exec(plain.trim()) ?? [];
  const [, media = '', dark = ''] = /(@media [^{]*)\{\.fg\{([^}]*)\}\}/.exec(plain) ?? [];
  return `.fg{${colours(light)}}${media}{.fg{${colours(dark)}}}${used}`;
}
