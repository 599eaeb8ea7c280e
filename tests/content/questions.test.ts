import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyse } from '../../src/build/item-analysis/analyse.ts';
import { passes } from '../../src/build/item-analysis/gates.ts';
import { readBank } from '../../src/build/item-analysis/read-bank.ts';
import { failureReport } from '../../src/build/item-analysis/report.ts';
import { root } from '../helpers/project.ts';

it('the form of the questions gives no answer away, and both languages ask the same', () => {
  const bank = readBank(join(root, 'content'));
  const failed = analyse(bank).filter((gate) => !passes(gate));
  expect(failed.length === 0 ? '' : failureReport(failed, bank.places)).toBe('');
});
