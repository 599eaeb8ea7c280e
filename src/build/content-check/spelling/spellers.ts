import { english } from './english.ts';
import type { Speller } from './speller.ts';
import { vietnamese } from './vietnamese.ts';

/** The languages whose words are checked; of any other, only letters and signs are. */
export const spellers: ReadonlyMap<string, Speller> = new Map([
  ['en', english],
  ['vi', vietnamese],
]);
