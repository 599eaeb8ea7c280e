import { describe, expect, it } from 'vitest';
import { largestPlanFile, planFile, readPlanFile } from '../../../../src/core/session/file.ts';

const file = planFile('45.o.2a', 'a-course');
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(file), ...change });

describe('a session in a file', () => {
  it('is written and read back, also with a byte order mark', () => {
    expect(readPlanFile(file, 'a-course')).toEqual({ fragment: '45.o.2a' });
    expect(readPlanFile(`\uFEFF${file}`, 'a-course')).toEqual({ fragment: '45.o.2a' });
  });

  it.each([
    ['another course’s', file, 'another', 'other-course'],
    ['without a course', changed({ course: undefined }), 'a-course', 'other-course'],
    ['of a later version', changed({ version: 2 }), 'a-course', 'newer'],
    ['of another kind', changed({ format: 'progress' }), 'a-course', 'not-a-plan'],
    ['with no plan', changed({ plan: 45 }), 'a-course', 'not-a-plan'],
    ['empty', '', 'a-course', 'not-a-plan'],
    ['a number', '45', 'a-course', 'not-a-plan'],
    ['nothing', 'null', 'a-course', 'not-a-plan'],
    ['cut off', file.slice(0, 30), 'a-course', 'not-a-plan'],
    ['huge', changed({ plan: '1'.repeat(largestPlanFile) }), 'a-course', 'not-a-plan'],
  ])('%s is refused with its reason', (_, text, course, fault) =>
    expect(readPlanFile(text, course)).toEqual({ fault }),
  );
});
