import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipped } from '../../../../src/build/portable/zipped.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('the same files give the same archive, in whichever order they come', () => {
  const one = zipped(
    new Map([
      ['b.txt', bytes('two')],
      ['a/á.txt', bytes('one')],
    ]),
  );
  const other = zipped(
    new Map([
      ['a/á.txt', bytes('one')],
      ['b.txt', bytes('two')],
    ]),
  );
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(Object.keys(unzipSync(one))).toEqual(['a/á.txt', 'b.txt']);
});
