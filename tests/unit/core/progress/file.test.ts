import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFile, readRecordFile, recordFile } from '../../../../src/core/progress/file.ts';
import { root } from '../../../helpers/project.ts';
import { progress } from '../../../helpers/progress.ts';

const now = '2026-01-01T08:00:00.000Z';
const version1 = readFileSync(join(root, 'tests/fixtures/progress/version-1.json'), 'utf8');

describe('a record file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(progress, (record) => {
        expect(readRecordFile(recordFile('sale-marketing', record, now), 'sale-marketing')).toEqual({
          progress: record,
          whole: true,
        });
      }),
    );
  });

  it('of an older version is read as well', () => {
    expect(readRecordFile(`{"course":"sale-marketing","record":${version1}}`, 'sale-marketing')).toMatchObject({
      whole: true,
    });
  });

  it.each([
    ['a newer version', '{"course":"sale-marketing","record":{"version":4}}', 'newer'],
    ['another course', '{"course":"cooking","record":{"version":2}}', 'other-course'],
    ['HTML', '<!doctype html><title>x</title>', 'not-a-record'],
    ['nothing', '', 'not-a-record'],
    ['other JSON', '[1,2]', 'not-a-record'],
    ['no record', '{"course":"sale-marketing"}', 'not-a-record'],
    ['50 MB', ' '.repeat(largestFile * 10), 'too-large'],
  ])('of %s is refused with its reason', (_name, text, fault) => {
    expect(readRecordFile(text, 'sale-marketing')).toBe(fault);
  });
});
