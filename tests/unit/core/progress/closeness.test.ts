import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { closeness, courseShape } from '../../../../src/core/progress/closeness.ts';
import { root } from '../../../helpers/project.ts';

const shapes = [[1], [7], [60], [1, 3, 3, 4], [1, 59], [5, 5, 5], Array.from({ length: 20 }, () => 3)];

describe('the circles', () => {
  it('touch after the first half of the parts', () => {
    expect(courseShape([1, 3, 3, 4])).toEqual({ lessons: 11, touch: 4 });
    expect(closeness(4, courseShape([1, 3, 3, 4]))).toEqual({ near: 1, shared: 0, stage: 'touching' });
  });

  it.each(shapes)('of %j… parts stand apart at first, meet at the end, and never step back', (...parts) => {
    const shape = courseShape(parts);
    const steps = Array.from({ length: shape.lessons + 1 }, (_, done) => closeness(done, shape));
    expect(steps[0]).toEqual({ near: 0, shared: 0, stage: 'apart' });
    expect(steps.at(-1)).toEqual({ near: 1, shared: 1, stage: 'met' });
    const sums = steps.map(({ near, shared }) => near + shared);
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(new Set(sums).size).toBe(sums.length);
  });

  it('take more lessons than there are as all', () => {
    expect(closeness(12, courseShape([1, 3])).stage).toBe('met');
  });
});

/** Runs `boot-circles.js` as a page does. @returns what it has set on the page */
function boot(content: string, stored: string | null): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const documentElement = {
    classList: { add: () => undefined },
    style: { setProperty: (name: string, value: unknown) => (set[name] = value) },
    dataset: {
      set stage(value: string) {
        set['stage'] = value;
      },
    },
  };
  runInNewContext(readFileSync(join(root, 'src/layouts/boot-circles.js'), 'utf8'), {
    document: {
      documentElement,
      querySelector: () => ({ content }),
      addEventListener: () => undefined,
      head: { append: () => undefined },
    },
    localStorage: { getItem: (key: string) => (key === 'course:progress' ? stored : null) },
    frameElement: null,
    addEventListener: () => undefined,
    navigator: {},
    performance: { now: () => 0 },
  });
  return set;
}

describe('before the first paint', () => {
  const record = (done: number): string =>
    JSON.stringify({
      lessons: Object.fromEntries(
        Array.from({ length: 13 }, (_, at) => [at, at < done ? { visited: 'x', completed: 'x' } : { visited: 'x' }]),
      ),
    });

  it.each(Array.from({ length: 14 }, (_, done) => done))('the page knows the same after %i lessons', (done) => {
    const shape = courseShape([1, 3, 3, 4]);
    const { near, shared, stage } = closeness(done, shape);
    const { lessons, touch } = shape;
    expect(boot(`${lessons} ${touch} course:progress`, record(done))).toEqual({
      '--near': near,
      '--shared': shared,
      stage,
    });
  });

  it('the circles stand apart for somebody new', () => {
    expect(boot('11 4 course:progress', null)).toEqual({ '--near': 0, '--shared': 0, stage: 'apart' });
  });

  it.each(['', 'null', '[]', '{"version":99}', '{"lessons":3}', '{"lessons":{"a":null}}'])(
    'a record that cannot be read (%s) leaves them as they are',
    (stored) => {
      const set = boot('11 4 course:progress', stored);
      expect([undefined, 'apart']).toContain(set['stage']);
    },
  );
});
