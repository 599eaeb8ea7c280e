import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codedQuestions } from '../../../../src/core/result/coded-course.ts';
import { decodeResult } from '../../../../src/core/result/link.ts';
import type { Result } from '../../../../src/core/result/result.ts';
import { codedCourse } from '../../../helpers/coded-course.ts';

const examples = JSON.parse(
  readFileSync(new URL('../../../fixtures/result/version-2.json', import.meta.url), 'utf8'),
) as readonly { readonly link: string; readonly result: Result }[];

/** Answers to questions whose meaning has changed since are passed over, and with them their objectives. */
const asked = new Set(codedQuestions(codedCourse.entries).flatMap(({ id, now }) => (now ? [id] : [])));

describe('a result link of the second version', () => {
  it('is read as it was written', async () => {
    expect(examples).toHaveLength(3);
    for (const { link, result } of examples) {
      const read = await decodeResult(link, codedCourse);
      const { name, made, completed, final, answers, without } = result;
      expect(read).toMatchObject({ name, made, completed, ...(final && { final }), ...(without && { without }) });
      const kept = answers?.filter(({ question }) => asked.has(question));
      expect(typeof read === 'string' ? read : read.answers).toEqual(kept);
    }
  });

  it('of a later list of numbers still tells its points', async () => {
    const [example] = examples;
    const earlier = { ...codedCourse, entries: codedCourse.entries.slice(0, 20) };
    expect(await decodeResult(example?.link ?? '', earlier)).toMatchObject({
      final: { raw: 12, max: 15 },
      without: 'edition',
    });
  });
});
