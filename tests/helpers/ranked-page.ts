import { match, type Match, type Occurrence } from '../../src/core/search/occurrence.ts';
import { rank, type Candidate } from '../../src/core/search/rank.ts';

/** A word of the query at a place of a page. */
export const place = (at: number, matched: Match = match.exact, weight = 1): Occurrence => ({
  at,
  match: matched,
  weight,
});

/** A page with the places of each word of the query. */
export const page = (id: string, ...words: Occurrence[][]): Candidate => ({ id, score: 1, words });

/** The ids of pages, in the order in which they are shown. */
export const order = (...pages: Candidate[]): string =>
  rank(pages)
    .map(({ id }) => id)
    .join(' ');
