import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repairQuery } from '../../../../src/core/search/repair.ts';
import { fixtureVocabulary } from '../../../helpers/fixture-vocabulary.ts';
import { runs } from '../../../helpers/runs.ts';

const vocabulary = fixtureVocabulary();

it('accepts any text: random ones of up to 2,000 characters, none for more than 200 ms of this thread', () => {
  let slowest = 0;
  const vietnamese = fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz1234567890 \u0301\u0323<&"\uD800'),
    maxLength: 2000,
    size: 'max',
  });
  const any = fc.string({ unit: 'binary', maxLength: 2000, size: 'max' });
  fc.assert(
    fc.property(fc.oneof(any, vietnamese), (typed) => {
      const before = process.threadCpuUsage();
      repairQuery(typed, vocabulary);
      const { user, system } = process.threadCpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1000);
    }),
    { numRuns: runs(10_000) },
  );
  expect(slowest).toBeLessThan(200);
}, 120_000);
