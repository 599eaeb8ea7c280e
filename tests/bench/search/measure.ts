import type { SearchIndex } from '../../../src/client/search-index.ts';

/** A query with the pages that should come first. */
export interface Query {
  readonly cls: string;
  readonly q: string;
  /** Addresses, or parts of them. */
  readonly target: readonly string[];
}

/** How often the right page came where, by class of query. */
export interface Tally {
  queries: number;
  first: number;
  three: number;
  empty: number;
  slowest: number;
}

/** A query whose right page did not come first. */
export interface Miss {
  readonly query: Query;
  readonly place: number;
  readonly got: readonly string[];
  readonly correction: string | undefined;
}

/** Runs queries and counts. */
export async function measure(
  index: SearchIndex,
  queries: readonly Query[],
): Promise<{ tallies: Map<string, Tally>; misses: Miss[] }> {
  const tallies = new Map<string, Tally>();
  const misses: Miss[] = [];
  for (const query of queries) {
    const begun = performance.now();
    const found = await index.search(query.q);
    const time = performance.now() - begun;
    const urls = found.pages.map(({ url }) => url);
    const place = urls.findIndex((url) => query.target.some((target) => url === target || url.endsWith(`/${target}/`)));
    const tally = tallies.get(query.cls) ?? { queries: 0, first: 0, three: 0, empty: 0, slowest: 0 };
    tallies.set(query.cls, tally);
    tally.queries += 1;
    tally.first += Number(place === 0);
    tally.three += Number(place >= 0 && place < 3);
    tally.empty += Number(urls.length === 0);
    tally.slowest = Math.max(tally.slowest, time);
    if (place !== 0) misses.push({ query, place, got: urls.slice(0, 3), correction: found.correction });
  }
  return { tallies, misses };
}

/** Prints a table of tallies and the misses. */
export function print(
  name: string,
  { tallies, misses }: { tallies: ReadonlyMap<string, Tally>; misses: readonly Miss[] },
  mostMisses: number,
): void {
  const sum = { queries: 0, first: 0, three: 0, empty: 0, slowest: 0 };
  const row = (label: string, { queries, first, three, empty, slowest }: Tally): string => {
    const percent = (count: number): string => `${((100 * count) / queries).toFixed(1)} %`.padStart(8);
    return `${label.padEnd(28)}${String(queries).padStart(6)}${percent(first)}${percent(three)}${String(empty).padStart(6)}${slowest.toFixed(1).padStart(8)} ms`;
  };
  console.log(`\n${name.padEnd(28)}     n   first  in 3   empty   slowest`);
  for (const [label, tally] of [...tallies].sort(([one], [other]) => (one < other ? -1 : 1))) {
    console.log(row(label, tally));
    sum.queries += tally.queries;
    sum.first += tally.first;
    sum.three += tally.three;
    sum.empty += tally.empty;
    sum.slowest = Math.max(sum.slowest, tally.slowest);
  }
  console.log(row('all', sum));
  for (const { query, place, got, correction } of misses.slice(0, mostMisses)) {
    console.log(
      `  ${query.cls} “${query.q}” → ${correction ?? '='} place ${place + 1}: ${got.join(' ')}; wanted ${query.target.join(' ')}`,
    );
  }
}
