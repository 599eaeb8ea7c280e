/** In how many ways `k` of `n` things can be chosen. */
export function choose(n: number, k: number): bigint {
  const few = Math.min(k, n - k);
  if (few < 0) return 0n;
  let ways = 1n;
  for (let i = 1; i <= few; i += 1) ways = (ways * BigInt(n - few + i)) / BigInt(i);
  return ways;
}

/**
 * The number of a choice among all of its size: from 0 up to `choose(n, places.size)`, the least room that it can take.
 * @param places below `n`
 */
export function subsetNumber(places: ReadonlySet<number>, n: number): bigint {
  let number = 0n;
  walk(n, places.size, (place, ways) => {
    if (!places.has(place)) return false;
    number += ways;
    return true;
  });
  return number;
}

/** The places that a number stands for, in ascending order. @param k how many they are */
export function subsetOf(number: bigint, n: number, k: number): number[] {
  const places: number[] = [];
  let left = number;
  walk(n, k, (place, ways) => {
    if (ways > left) return false;
    left -= ways;
    places.unshift(place);
    return true;
  });
  return places;
}

/**
 * Walks from the highest place down until all are chosen.
 * @param take is told in how many ways what is still to be chosen can lie below a place, and says whether that place is
 * chosen
 */
function walk(n: number, k: number, take: (place: number, ways: bigint) => boolean): void {
  let [ways, left] = [choose(n, k), k];
  for (let place = n - 1; place >= 0 && left > 0; place -= 1) {
    ways = (ways * BigInt(place + 1 - left)) / BigInt(place + 1);
    if (!take(place, ways)) continue;
    // With no way left below, every place from here down is chosen.
    ways = ways === 0n ? 1n : (ways * BigInt(left)) / BigInt(place - left + 1);
    left -= 1;
  }
}
