import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSlides, heightOf, type Block } from '../../../../src/core/slides/cut.ts';

/** Blocks below each other: heights, with what else is to be said of each. */
function stacked(...entries: (number | [number, Partial<Block>])[]): Block[] {
  let top = 0;
  return entries.map((entry) => {
    const [height, more] = Array.isArray(entry) ? entry : [entry, {}];
    const block = { top, bottom: top + height, frame: 0, island: 0, leads: false, ...more };
    top += height;
    return block;
  });
}

describe('a section cut into slides', () => {
  it.each([
    { what: 'nothing', blocks: [], starts: [] },
    { what: 'what fits stays on one, with its example', blocks: stacked(40, [50, { island: 1 }], 10), starts: [0] },
    { what: 'what does not is cut between blocks', blocks: stacked(60, 60), starts: [0, 1] },
    { what: 'slides are as few as can be', blocks: stacked(50, 50, 50, 50), starts: [0, 2] },
    { what: 'and about equally full', blocks: stacked(25, 25, 25, 25, 25), starts: [0, 3] },
    { what: 'an example has its own', blocks: stacked(30, [40, { island: 1 }], 40), starts: [0, 1, 2] },
    {
      what: 'two examples too',
      blocks: stacked([40, { island: 1 }], [40, { island: 1 }], [40, { island: 2 }]),
      starts: [0, 2],
    },
    {
      what: 'what leads stays with what it leads, though slides are less equal',
      blocks: stacked(30, 30, [20, { leads: true }], 70),
      starts: [0, 2],
    },
    {
      what: 'or one more',
      blocks: stacked(80, [20, { leads: true }], 60, 40),
      starts: [0, 1, 3],
    },
    {
      what: 'at the end of a section it leads nothing',
      blocks: stacked(50, 40, 40, [20, { leads: true }]),
      starts: [0, 2],
    },
    {
      what: 'unless it leads an example, which is alone',
      blocks: stacked(40, [20, { leads: true }], [90, { island: 1 }]),
      starts: [0, 2],
    },
    {
      what: 'a list that fits stays whole, though slides are less equal',
      blocks: stacked(50, 20, [20, { list: 1 }], [20, { list: 1 }], [20, { list: 1 }]),
      starts: [0, 2],
    },
    {
      what: 'a list that does not is cut',
      blocks: stacked([60, { list: 1 }], [60, { list: 1 }]),
      starts: [0, 1],
    },
    { what: 'no short paragraph is alone', blocks: stacked(60, 30, 10, [70, { island: 1 }]), starts: [0, 3] },
    { what: 'a block higher than a slide is alone', blocks: stacked(30, 140, 30), starts: [0, 1, 2] },
    {
      what: 'a frame is counted on each slide',
      blocks: stacked([45, { island: 1, frame: 20 }], [45, { island: 1, frame: 20 }]),
      starts: [0, 1],
    },
  ])('$what', ({ blocks, starts }) => {
    expect(cutSlides(blocks, 100)).toEqual(starts);
  });

  it('counts desks that stand side by side once', () => {
    const desk: Block = { top: 0, bottom: 90, frame: 0, island: 1, leads: false };
    expect(heightOf([desk, desk])).toBe(90);
    expect(cutSlides([desk, desk], 100)).toEqual([0]);
  });

  it('counts the largest frame of a slide', () => {
    expect(heightOf(stacked([40, { frame: 20 }], 40, [10, { frame: 5 }]))).toBe(110);
  });

  it('loses nothing and overflows only with a block alone', () => {
    const block = fc.tuple(
      fc.integer({ min: 1, max: 150 }),
      fc.record({ island: fc.integer({ min: 0, max: 2 }), frame: fc.nat(20), leads: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (entries) => {
        const blocks = stacked(...entries);
        const starts = cutSlides(blocks, 100);
        expect(starts[0]).toBe(0);
        starts.forEach((start, number) => {
          const slide = blocks.slice(start, starts[number + 1] ?? blocks.length);
          expect(slide.length).toBeGreaterThan(0);
          if (slide.length > 1) expect(heightOf(slide)).toBeLessThanOrEqual(100);
        });
      }),
    );
  });
});
