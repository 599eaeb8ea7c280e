import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

const require = createRequire(import.meta.url);
// Named in full, so that a search for what uses the package finds it.
const files = [
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff2'),
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-vietnamese-700-normal.woff2'),
];

/** Text as outlines, in the site's own typeface: what draws the picture needs no fonts, and every mark is where it belongs. */
export class Face {
  readonly #fonts: readonly Font[];

  constructor() {
    this.#fonts = files.map((name) => {
      const font = create(readFileSync(name));
      if (!('glyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts`);
      return font;
    });
  }

  /** Characters that the typeface does not have. */
  lacking(text: string): string[] {
    return [...text].filter((each) => !this.#fonts.some((font) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)));
  }

  /** Width of a text, in the unit of its size. */
  width(text: string, size: number): number {
    return [...text].reduce((sum, each) => sum + this.#glyph(each).advanceWidth * scaleOf(size), 0);
  }

  /**
   * SVG path data of a text.
   * @param x of its beginning
   * @param y of its base line
   */
  path(text: string, x: number, y: number, size: number): string {
    const scale = scaleOf(size);
    let at = x;
    return [...text]
      .map((each) => {
        const glyph = this.#glyph(each);
        const path = glyph.path.transform(scale, 0, 0, -scale, at, y).toSVG();
        at += glyph.advanceWidth * scale;
        return path;
      })
      .join('');
  }

  #glyph(character: string): ReturnType<Font['glyphForCodePoint']> {
    const code = character.codePointAt(0) ?? 0;
    const font = this.#fonts.find((each) => each.hasGlyphForCodePoint(code)) ?? this.#fonts[0];
    if (!font) throw new Error('No font');
    return font.glyphForCodePoint(code);
  }
}

/** The family is drawn on 1000 units to the em. */
const scaleOf = (size: number): number => size / 1000;
