import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProgress } from '../../../../src/course/progress/parse.ts';
import { emptyProgress } from '../../../../src/course/progress/record.ts';
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
    });
  });
});
