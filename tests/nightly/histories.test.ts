import { describe, it } from 'vitest';
import { checkClocks, checkMerging, checkSteps } from '../helpers/histories.ts';

describe('10,000 random histories of three devices whose clocks jump both ways', () => {
  it('merge in any order to the same, lose nothing, and stay valid', () => checkMerging(10_000));
  it('go up with every step', () => checkSteps(10_000));
  it('are ranked and scheduled by no time beyond tomorrow', () => checkClocks(10_000));
});
