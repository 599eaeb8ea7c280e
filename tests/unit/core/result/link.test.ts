import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../src/core/fingerprint.ts';
import { decodeResult as decode } from '../../../../src/core/result/link.ts';
import { readFileSync } from 'node:fs';
import { firstVersionLink } from '../../../helpers/first-version-link.ts';
import type { Result } from '../../../../src/core/result/result.ts';

/** A link of the first version needs nothing of the course. */
const decodeResult = (text: string) => decode(text, { id: 'a-course', entries: [] });

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
/** A text with a checksum that fits it. */
const sealed = (text: string): string => `${text}.${fingerprint(text)}`;
/** Packs whatever data as a result is packed. */
const packed = (json: string): string => sealed(`1.${deflateRawSync(json).toString('base64url')}`);

describe('a result in a link of the first version', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(result, async (each) => {
        expect(await decodeResult(firstVersionLink(each))).toEqual(each);
      }),
      { numRuns: 300 },
    );
  });

  it('is noticed to be cut or changed, wherever', async () => {
    const link = firstVersionLink(example);
    for (let end = 0; end < link.length; end += 1)
      expect(['damaged', 'foreign'], link.slice(0, end)).toContain(await decodeResult(link.slice(0, end)));
    for (let index = 2; index < link.length; index += 1) {
      const other = link[index] === 'a' ? 'b' : 'a';
      expect(await decodeResult(link.slice(0, index) + other + link.slice(index + 1))).toBe('damaged');
    }
  });

  it.each([
    ['', 'foreign'],
    ['x', 'foreign'],
    ['<script>', 'foreign'],
    ['1.abc.def!', 'foreign'],
    [sealed('x1.abc'), 'foreign'],
    [sealed(`1.${'a'.repeat(100_000)}`), 'foreign'],
    ['1.abc.def', 'damaged'],
    [sealed('1.abc'), 'damaged'],
    [sealed('0.abc'), 'damaged'],
    [sealed('01.abc'), 'damaged'],
    [sealed('2.abc'), 'damaged'],
    ['3.abc.' + fingerprint('3.abc').slice(-6), 'damaged'],
    ['3.003abc.' + fingerprint('3.003abc').slice(-6), 'course'],
    ['4.abc.' + fingerprint('4.abc').slice(-6), 'newer'],
    ['10.abc.' + fingerprint('10.abc').slice(-6), 'newer'],
    ['2.abc.' + fingerprint('2.abc').slice(-6), 'course'],
    ['2..' + fingerprint('2.').slice(-6), 'damaged'],
    ['3..' + fingerprint('3.').slice(-6), 'damaged'],
  ])('%.20s is no result but %s', async (text, fault) => {
    expect(await decodeResult(text)).toBe(fault);
  });

  it('that unpacks without end is given up, also when it would be one', async () => {
    expect(await decodeResult(packed('\0'.repeat(2_500_000)))).toBe('damaged');
    const json = JSON.stringify(['An', example.made, [], [], [], []]);
    expect(await decodeResult(packed(json + ' '.repeat(10_000)))).toMatchObject({ name: 'An' });
    expect(await decodeResult(packed(json + ' '.repeat(100_000)))).toBe('damaged');
  });

  it('too long to be one is given up at once, and what is made to keep a page busy too', async () => {
    for (const text of [`1.${'a'.repeat(100_000)}`, '1'.repeat(100_000), `1.${'a.'.repeat(50_000)}`]) {
      const begun = performance.now();
      expect(await decodeResult(text)).toBe('foreign');
      expect(performance.now() - begun).toBeLessThan(100);
    }
    expect(await decodeResult(`1.${'a'.repeat(4_000)}!`)).toBe('foreign');
  });

  it('is read as the first edition wrote it', async () => {
    const links = JSON.parse(
      readFileSync(new URL('../../../fixtures/result/version-1.json', import.meta.url), 'utf8'),
    ) as readonly { link: string; result: object }[];
    expect(links).toHaveLength(3);
    for (const { link, result: written } of links) expect(await decodeResult(link)).toEqual(written);
  });

  const { made } = example;
  it.each([
    ['no list', { name: 'An' }],
    ['a name that is no text', [5, made, [], [], [], []]],
    ['a time that is none', ['An', 'yesterday', [], [], [], []]],
    ['a time that is another text', ['An', 'An;=1;2', [], [], [], []]],
    ['a time in another form', ['An', '1/31/2026', [], [], [], []]],
    ['a number for a time', ['An', 2026, [], [], [], []]],
    ['lessons that are no list', ['An', made, 'joint-tasks', [], [], []]],
    ['a lesson that is no text', ['An', made, ['joint-tasks', 5], [], [], []]],
    ['objectives that are no list', ['An', made, [], [], null, []]],
    ['an objective missed that is no text', ['An', made, [], [], [], [null]]],
    ['no objectives at all', ['An', made, [], []]],
    ['a final quiz that is no list', ['An', made, [], '', [], []]],
    ['fewer than none right', ['An', made, [], [-1, 15, made], [], []]],
    ['half a question right', ['An', made, [], [1.5, 15, made], [], []]],
    ['a number of questions that is none', ['An', made, [], [1, '15', made], [], []]],
    ['a final quiz begun at no time', ['An', made, [], [1, 15, 'yesterday'], [], []]],
  ])('with %s is not believed, though its checksum fits', async (_what, data) => {
    expect(await decodeResult(packed(JSON.stringify(data)))).toBe('damaged');
  });
});
