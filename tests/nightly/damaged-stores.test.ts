import { describe, it } from 'vitest';
import { checkDamaged } from '../helpers/damaged-stores.ts';

describe('stored records, damaged in any way', () => {
  it('5,000 of every version: no exception, nothing sound is lost, leftovers are bounded', () => checkDamaged(20_000));
});
