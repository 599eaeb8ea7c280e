import { expect, it } from 'vitest';
import { redirectsSchema } from '../../../src/schemas/redirects.ts';

const messages = (value: unknown): string[] =>
  redirectsSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
const short = (path: string, to = 'home:'): unknown => ({ short: [{ path, to }], moved: [] });
const moved = (from: string, to = 'home:'): unknown => ({ short: [], moved: [{ from, to }] });

it.each(['home:', 'lesson:joint-tasks', 'module:m2', 'page:sources#b-1', 'home:#top'])('leads to %s', (to) => {
  expect(messages(short('b/1', to))).toEqual([]);
  expect(messages(moved('/a/', to))).toEqual([]);
});
it.each(['', 'home:x', 'lesson:', 'lesson:A', 'xlesson:a', 'lesson:a#', 'lesson:a#B', 'lesson:a b', '/a/', 'page:a/b'])(
  'does not lead to “%s”',
  (to) => {
    expect(messages(short('b/1', to))).toEqual(['target']);
    expect(messages(moved('/a/', to))).toEqual(['target']);
  },
);

it.each(['b/1', 'bai/joint-tasks'])('takes the short path %s', (path) => expect(messages(short(path))).toEqual([]));
it.each(['b', 'b/', '/b/1', 'b/1/', 'B/1', '2/1', 'b/1/2', 'b/A'])('refuses the short path “%s”', (path) =>
  expect(messages(short(path))).toEqual(['short-path']),
);

it.each(['/', '/nguon/', '/a/b-2/', '/nguon/#zoltners-2', '/#top'])('takes the former address %s', (from) =>
  expect(messages(moved(from))).toEqual([]),
);
it.each(['', 'nguon/', '/nguon', '/Nguon/', '/a//', '/a/#', '/a/#B', '/a/#b/', 'x/a/'])(
  'refuses the former address “%s”',
  (from) => expect(messages(moved(from))).toEqual(['address']),
);

it('wants both lists, and nothing else', () => {
  for (const wrong of [{}, { short: [] }, { moved: [] }, { short: [], moved: [], other: [] }])
    expect(messages(wrong)).not.toEqual([]);
  expect(messages({ short: [{ path: 'b/1' }], moved: [{ from: '/a/' }] })).toHaveLength(2);
  expect(
    messages({ short: [{ path: 'b/1', to: 'home:', x: 1 }], moved: [{ from: '/a/', to: 'home:', x: 1 }] }),
  ).toHaveLength(2);
});
