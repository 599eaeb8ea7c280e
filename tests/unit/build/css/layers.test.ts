import { describe, expect, it } from 'vitest';
import { splitLayers, withoutLayers } from '../../../../src/build/css/layers.ts';

const none = new Set<string>();

describe('splitLayers', () => {
  it('takes out the rules of the layers that are wanted, in the order of the text', () => {
    const { critical, deferred } = splitLayers(
      'a{top:0}@layer late{b{top:1px}}c{top:2px}@layer late{d{top:3px}}',
      new Set(['late']),
    );
    expect(critical).toBe('a{top:0}c{top:2px}');
    expect(deferred).toEqual(new Map([['late', 'b{top:1px}d{top:3px}']]));
  });

  it('leaves rules of other layers in their places, without the mark', () => {
    const { critical, deferred } = splitLayers('@layer late{b{top:1px}}@layer foot{c{top:2px}}', new Set(['foot']));
    expect(critical).toBe('b{top:1px}');
    expect(deferred).toEqual(new Map([['foot', 'c{top:2px}']]));
  });

  it('keeps media queries and names, and takes a mark inside a mark away', () => {
    const css = '@layer late{@layer late{@media print{b{top:1px}}}@media print{c{top:2px}}}';
    expect(splitLayers(css, new Set(['late'])).deferred.get('late')).toBe(
      '@media print{b{top:1px}}@media print{c{top:2px}}',
    );
    expect(withoutLayers(css)).toBe('@media print{b{top:1px}}@media print{c{top:2px}}');
  });

  it('leaves real cascade layers alone', () => {
    const css = '@layer reset{b{top:1px}}';
    expect(splitLayers(css, new Set(['late'])).critical).toBe(css);
  });

  it('says where a text cannot be read', () => {
    expect(() => splitLayers('a{', none)).toThrow(/Unclosed block/);
  });
});
