import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../src/course/fingerprint.ts';
import { decodeResult, encodeResult, resultsIn } from '../../../../src/course/result/link.ts';
import type { Result } from '../../../../src/course/result/result.ts';

const time = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
const ids = fc.subarray(['one', 'two', 'three-and-four', 'five']);
const result: fc.Arbitrary<Result> = fc.record({
  name: fc.string({ unit: 'grapheme' }),
  made: time,
  completed: ids,
  final: fc.option(fc.record({ raw: fc.nat(), max: fc.nat(), begun: time }), { nil: undefined }),
  tried: ids,
  missed: ids,
});
const example: Result = {
  name: 'Nguyễn Thị Ánh',
  made: '2026-01-31T08:00:00.000Z',
  completed: ['joint-tasks'],
  final: { raw: 12, max: 15, begun: '2026-01-30T08:00:00.000Z' },
  tried: ['name-each-half'],
  missed: [],
};

describe('a result in a link', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(result, async (each) => {
        expect(await decodeResult(await encodeResult(each))).toEqual(each);
      }),
      { numRuns: 300 },
    );
  });

  it('is noticed to be cut or changed, wherever', async () => {
    const link = await encodeResult(example);
    for (let end = 0; end < link.length; end += 1)
      expect(['damaged', 'foreign'], link.slice(0, end)).toContain(await decodeResult(link.slice(0, end)));
    for (let index = 2; index < link.length; index += 1) {
      const other = link[index] === 'a' ? 'b' : 'a';
      expect(await decodeResult(link.slice(0, index) + other + link.slice(index + 1))).toBe('damaged');
    }
  });

  it.each(['', 'x', '<script>', '1.abc.def', '9'.repeat(200_000)])('is not taken from %.20s', async (text) => {
    expect(['damaged', 'foreign']).toContain(await decodeResult(text));
  });

  it('of a later version is told apart, and one that unpacks without end is given up', async () => {
    const later = '2.abc';
    expect(await decodeResult(`${later}.${fingerprint(later)}`)).toBe('newer');
    const bomb = new Blob([new Uint8Array(30_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(bomb).arrayBuffer());
    const packed = `1.${Buffer.from(bytes).toString('base64url')}`;
    expect(await decodeResult(`${packed}.${fingerprint(packed)}`)).toBe('damaged');
  });

  it('is short enough for a code that a phone reads', async () => {
    const objectives = Array.from({ length: 30 }, (_, n) => `objective-number-${n}-of-the-course`);
    const full = { ...example, completed: objectives.slice(0, 11), tried: objectives, missed: objectives.slice(0, 15) };
    expect((await encodeResult(full)).length).toBeLessThan(1_200);
  });
});

describe('resultsIn', () => {
  it('finds links between other words, each once', () => {
    expect(
      resultsIn(
        'An: https://example.org/giang-vien/ket-qua/#r=1.ab-c.d2, Bình: <https://x.org/#r=1.e_f.g>\n#r=1.ab-c.d2',
      ),
    ).toEqual(['1.ab-c.d2', '1.e_f.g']);
    expect(resultsIn('nothing')).toEqual([]);
  });

  it.each([
    '.',
    '. Thanks',
    '.)',
    ',',
    ', cảm ơn',
    ')',
    ']',
    '>',
    '"',
    '”',
    '’',
    '*',
    '_',
    '-',
    '…',
    ';',
    '!',
    '?',
    '\n',
    '&x=1',
  ])('takes nothing of what follows a link: %j', async (after) => {
    const packed = await encodeResult(example);
    const found = resultsIn(`(“https://x.org/ket-qua/#r=${packed}${after}`);
    expect(found).toEqual([packed]);
    expect(await decodeResult(found[0] ?? '')).toEqual(example);
  });

  it('finds one that was cut, wherever, so that it can be said', () => {
    expect(resultsIn('a #r=1. b #r=1.ab c #r=1.ab. d #r=1.ab-c.d #r=1')).toEqual(['1', '1.ab', '1.ab-c.d']);
    expect(resultsIn('#r= #r=. #r=…')).toEqual([]);
  });
});
