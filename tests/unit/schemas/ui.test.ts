import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { uiSchema } from '../../../src/schemas/ui.ts';
import { root } from '../../helpers/project.ts';

type Path = readonly string[];

/** The place of every text, and of every list of texts. */
function placesIn(value: unknown): Path[] {
  if (typeof value === 'string' || Array.isArray(value)) return [[]];
  return Object.entries(Object(value)).flatMap(([key, each]) => placesIn(each).map((path) => [key, ...path]));
}

/** The same words with another value at a place; undefined takes it away. */
function changed(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  return { ...Object(value), [key]: changed(Reflect.get(Object(value), key), rest, put) };
}

const faults = (value: unknown): string[] =>
  (uiSchema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe.each(globSync('content/ui/*.yaml', { cwd: root }))('the words of the interface in %s', (file) => {
  const words: unknown = parse(readFileSync(join(root, file), 'utf8'));
  const places = placesIn(words);

  it('must all be there, and none may be blank', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(faults(words)).toEqual([]);
    for (const path of places) {
      expect(faults(changed(words, path, undefined))).toEqual([expect.stringMatching(`^${path.join('\\.')}: `)]);
      expect(faults(changed(words, path, ' '))).toEqual([expect.stringMatching(`^${path.join('\\.')}: `)]);
    }
  });

  it('are no others, in no group', () => {
    for (const group of new Set(places.map((path) => path.slice(0, -1).join('.')))) {
      const path = group === '' ? [] : group.split('.');
      expect(faults(changed(words, [...path, 'noSuchWord'], 'x'))).toEqual([expect.stringContaining('noSuchWord')]);
    }
  });

  it('may have tasks by circle, none of them blank', () => {
    expect(faults(changed(words, ['map', 'tasks', 'left'], ['a', 'b']))).toEqual([]);
    expect(faults(changed(words, ['map', 'tasks', 'left'], ['a', ' ']))).toEqual(['map.tasks.left.1: blank']);
  });
});
