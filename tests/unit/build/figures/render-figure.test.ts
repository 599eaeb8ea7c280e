import { describe, expect, it } from 'vitest';
import {
  classesIn,
  labelsIn,
  renderFigure,
  renderInPage,
  sizeOf,
} from '../../../../src/build/figures/render-figure.ts';

const style = `
/* A note. */
.fg { --S: var(--sale, #e8623a); --M: var(--marketing, #2795a3); }
@media screen and (prefers-color-scheme: dark) { .fg { --S: var(--sale, #f4845f); --M: var(--marketing, #45b3c0); } }
.fg text { font: 500 14px sans-serif; }
.fg .s { fill: var(--S); }
.fg .m, .fg .mm { fill: var(--M); }
`;
const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 300">\n${body}\n</svg>\n`;
const drawn = (body: string, labels: Record<string, string> = {}): string =>
  renderFigure({ svg: svg(body), labels, alt: 'Two “<b>”', language: 'en' }, style);

describe('renderFigure', () => {
  it('gives the file its size, its language and what it shows', () => {
    const file = drawn('  <circle class="s" r="9"/>\n  <circle r="8"/>');
    expect(file).toMatch(/^<svg class="fg" [^>]*viewBox="0 0 360 300" width="360" height="300" lang="en" role="img"/);
    expect(file).toContain('aria-label="Two “&#60;b&#62;”"');
    expect(file.endsWith('<circle class="s" r="9"/><circle r="8"/></svg>')).toBe(true);
  });

  it('takes the styles that it uses, with their colours, light and dark', () => {
    const [, rules = ''] = /<style>(.*)<\/style>/.exec(drawn('<circle class="s big" r="9"/>')) ?? [];
    expect(rules).toBe(
      '.fg{--S:var(--sale,#e8623a)}@media screen and (prefers-color-scheme:dark){.fg{--S:var(--sale,#f4845f)}}.fg .s{fill:var(--S)}',
    );
    expect(drawn('<text class="mm">a</text>')).toContain('.fg text{font:500 14px sans-serif}.fg .mm{fill:var(--M)}');
  });

  it('puts labels where they belong, a line below the other', () => {
    expect(drawn('<text data-label="a" class="s" x="5" y="20.5">a</text>', { a: 'one & two|three' })).toContain(
      '<text class="s" x="5" y="20.5">one &#38; two</text><text class="s" x="5" y="37.5">three</text>',
    );
  });

  it('draws a bubble as wide as its words, from the left or to the right', () => {
    const bubbles =
      '<g data-bubble="a" data-from="10" data-tail="44"/><g data-bubble="b" data-to="350" data-tail="316"/>';
    const file = drawn(bubbles, { a: 'Yes.', b: 'A much longer answer' });
    const [left = '', right = ''] = [...file.matchAll(/d="(M[^"]*)"/g)].map(([, d]) => d);
    expect(left).toBe('M26 6h32.1a16 16 0 0 1 0 32H53L53 53L35 38H26a16 16 0 0 1 0-32z');
    const [, x = '', width = ''] = /^M([\d.]+) 6h([\d.]+)/.exec(right) ?? [];
    expect(Number(x) + Number(width) + 16).toBeCloseTo(350);
    expect(file).toContain(`x="42.1" y="27">Yes.</text>`);
  });

  it('will not draw what has no size or no words', () => {
    expect(() => renderFigure({ svg: '<svg></svg>', labels: {}, alt: '', language: 'en' }, style)).toThrow('viewBox');
    expect(() => drawn('<text data-label="a" y="1">a</text>')).toThrow('No label for a');
  });
});

it('renderInPage draws with the page’s colours and no rules, for those who see it', () => {
  const body = '<circle class="s big" r="9"/><text data-label="a" class="mm" x="5">a</text>';
  const drawing = { svg: svg(body), labels: { a: 'one & two' }, alt: 'x', language: 'en' };
  expect(renderInPage(drawing, style, 'scene')).toBe(
    '<svg class="scene" viewBox="0 0 360 300" aria-hidden="true"><circle fill="var(--sale)" r="9"/><text fill="var(--marketing)" x="5">one &#38; two</text></svg>',
  );
  const many = `${style}.fg .k { fill: none; stroke: var(--S); } .fg .k { stroke-width: 7; }`;
  expect(renderInPage({ ...drawing, svg: svg('<path class="s k"/>') }, many, 'scene')).toContain(
    '<path fill="none" stroke="var(--sale)" stroke-width="7"/>',
  );
});

it('labelsIn names each place once', () => {
  expect(labelsIn('<text data-label="a"/><text data-label="a"/><g data-bubble="b"/>')).toEqual(['a', 'b']);
  expect(labelsIn('<svg/>')).toEqual([]);
});

it('classesIn names every class', () => {
  expect([...classesIn('<svg><g class="a b"/><g class="b"/></svg>')].filter(Boolean)).toEqual(['a', 'b']);
});

it.each([
  ['<svg viewBox="0 0 360 144">', { width: 360, height: 144 }],
  ['<svg viewBox="10 0 360 144">', undefined],
  ['<svg width="360">', undefined],
])('the size of %s', (text, size) => expect(sizeOf(text)).toEqual(size));
