import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonChange } from '../../../../src/course/progress/change.ts';
import { parseProgress } from '../../../../src/course/progress/parse.ts';
import { emptyProgress } from '../../../../src/course/progress/record.ts';

const now = '2026-01-01T08:00:00.000Z';

describe('parseProgress', () => {
  it.each([null, 1, 'x', [], {}, { version: '1' }])('does not take %j for a record', (value) => {
    expect(parseProgress(value)).toBeUndefined();
  });

  it('saves what is sound and tells that there was more', () => {
    const attempt = { time: now, response: 'a', score: { raw: 1, max: 1, scaled: 1 } };
    const parsed = parseProgress(
      JSON.parse(
        JSON.stringify({
          version: 2,
          lessons: { good: { visited: now, read: 'never' }, bad: { visited: 7 }, BAD: { visited: now } },
          questions: {
            good: { m: { attempts: [attempt, { time: 'x' }, null], draft: { a: 1 } }, 'not a meaning': {} },
            bad: [],
          },
          sittings: { 'final-quiz': { yesterday: {}, [now]: { drawn: ['a', 7], questions: {} } } },
          learner: 'An',
        }).replace('{', '{"__proto__":{"version":9},'),
      ),
    );
    expect(parsed).toEqual({
      whole: false,
      progress: {
        version: 2,
        lessons: { good: { visited: now } },
        questions: { bad: {}, good: { m: { attempts: [attempt] } } },
        sittings: { 'final-quiz': { [now]: { drawn: ['a'], questions: {} } } },
      },
    });
  });

  it('reads what it knows of a later version, and tells that this may not be all', () => {
    const { lessons } = lessonChange('l', { read: true }, now);
    expect(parseProgress({ ...emptyProgress, version: 3, lessons, badges: [] })).toEqual({
      progress: { ...emptyProgress, lessons },
      whole: false,
    });
  });

  it('takes any JSON without an exception, and its result is whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (lessons, questions, sittings) => {
        for (const version of [1, 2]) {
          const parsed = parseProgress({ version, lessons, questions, sittings });
          expect(parseProgress(JSON.parse(JSON.stringify(parsed?.progress)))).toEqual({
            progress: parsed?.progress,
            whole: true,
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
