import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProgress } from '../../../../src/core/progress/parse.ts';
import { emptyProgress } from '../../../../src/core/progress/record.ts';
import { root } from '../../../helpers/project.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/progress', `${name}.json`), 'utf8'));
const released = Array.from({ length: emptyProgress.version - 1 }, (_, index) => index + 1);

describe('a record of every released version is read whole', () => {
  it.each(released)('version %i', (version) => {
    expect(fixture(`version-${version}`)).toMatchObject({ version });
    expect(parseProgress(fixture(`version-${version}`))).toEqual({
      progress: fixture(`version-${version}.now`),
      whole: true,
    });
  });

  it('loses of version 1 only what is not sound', () => {
    const { progress, whole } = parseProgress({
      version: 1,
      lessons: { l: { visited: '2026-01-01' }, m: { visited: 'x' } },
      questions: { q: { meaning: 'm', attempts: [{ at: 1 }], draft: 7 }, r: 3, s: { meaning: {} } },
    }) ?? { progress: undefined, whole: undefined };
    expect(whole).toBe(false);
    expect(progress).toEqual({
      ...emptyProgress,
      lessons: { l: { visited: '2026-01-01T00:00:00.000Z' } },
      questions: { q: { m: { attempts: [] } }, r: {}, s: {} },
      places: { 0: { time: '2026-01-01T00:00:00.000Z', lesson: 'l' } },
    });
  });

  it.each([
    { version: 1, questions: { q: { meaning: 'm', attempts: [{ at: '+275760-09-13T00:00:00.000Z' }], draft: 'a' } } },
    { version: 1, questions: { q: { meaning: { toString: 1 }, attempts: [] } } },
    { version: 2, lessons: { l: { visited: { toString: 1 } }, k: { visited: [], section: { id: { valueOf: 2 } } } } },
    { version: 2, questions: { q: { m: { review: { due: '9999-12-31T00:00:00.000Z' } } } }, learner: [] },
    { version: { toString: null } },
    { version: 1e300, lessons: null },
  ])('throws at nothing: %j', (record) => {
    expect(() => parseProgress(record)).not.toThrow();
  });

  it('loses nothing else where a first record has a meaning that is no text', () => {
    const attempts = [{ at: '2026-01-01T00:00:00.000Z', response: 'a', scaled: 1 }];
    const { progress } =
      parseProgress({
        version: 1,
        questions: { q: { meaning: { toString: 1 }, attempts }, r: { meaning: 'sound', attempts } },
      }) ?? {};
    expect(progress?.questions['r']?.['sound']?.attempts).toHaveLength(1);
  });

  it('keeps what was done while a clock ran beyond the year 9999', () => {
    const attempt = { time: '+010000-01-01T00:00:00.000Z', response: 'a', score: { raw: 1, max: 1, scaled: 1 } };
    const { progress } = parseProgress({ version: 2, questions: { q: { m: { attempts: [attempt] } } } }) ?? {};
    expect(progress?.questions['q']?.['m']?.attempts).toEqual([{ ...attempt, time: '9999-12-31T00:00:00.000Z' }]);
  });
});
