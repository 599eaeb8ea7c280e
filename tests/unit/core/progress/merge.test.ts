import { describe, it } from 'vitest';
import { checkClocks, checkMerging, checkSteps } from '../../../helpers/histories.ts';

// Ten thousand of each run at night: `tests/nightly/histories.test.ts`.
describe('records of three devices whose clocks jump both ways', () => {
  it('merge in any order to the same, lose nothing, and stay valid', () => checkMerging(500));
  it('go up with every step', () => checkSteps(300));
  it('are ranked and scheduled by no time beyond tomorrow', () => checkClocks(300));
});
