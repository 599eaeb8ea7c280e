/** Rows of a keyboard, to tell neighbouring keys. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1;
}

/** Where a key is; each row stands half a key to the right of the one above. */
function placeOf(key: string): { row: number; column: number } | undefined {
  for (const [row, keys] of rows.entries())
    if (key !== '' && keys.includes(key)) return { row, column: keys.indexOf(key) + row * 0.5 };
  return undefined;
}

// Letters that many speakers do not tell apart in writing (Quyết định 1989/QĐ-BGDĐT lists i/y; the others are the
// classic faults of spelling by dialect: s/x, l/n, final c/t, final n/ng, v/d, tr/ch, d/gi/r).
const alike = new Set(['sx', 'xs', 'ln', 'nl', 'ct', 'tc', 'iy', 'yi', 'vd', 'dv', 'kc', 'ck']);
const onsetsAlike = [
  ['ch', 'tr'],
  ['d', 'gi'],
  ['r', 'gi'],
  ['d', 'r'],
  ['ng', 'ngh'],
  ['g', 'gh'],
] as const;

/** What a wrong letter costs that is neither beside the right one nor taken for it; at the beginning of a word more. */
const otherLetter = 1.2;
const atBeginning = 0.8;

/** Whether a cost is that of such a letter: in a short word it makes another word. */
export const isOtherLetter = (cost: number): boolean => cost === otherLetter || cost === otherLetter + atBeginning;

/**
 * How unlikely it is that a word was typed for another by one slip: a letter missing, extra, wrong, or two swapped.
 * @param typed what was typed, without marks
 * @param meant a word of the site, without marks
 * @returns about 0.5 to 2.5, the less the likelier; nothing when it takes more than one slip
 */
export function slipCost(typed: string, meant: string): number | undefined {
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  const onset = onsetsAlike.some(
    ([one, other]) => swapsOnset(typed, meant, one, other) || swapsOnset(typed, meant, other, one),
  );
  if (onset) return 0.9;
  let start = 0;
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start++;
  let end = 0;
  const shorter = Math.min(typed.length, meant.length) - start;
  while (end < shorter && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const extra = typed.slice(start, typed.length - end);
  const missing = meant.slice(start, meant.length - end);
  const first = start === 0 ? atBeginning : 0;
  if (missing.length === 2 && extra === `${missing[1]}${missing[0]}`) return 0.8 + first;
  if (extra.length > 1 || missing.length > 1) return undefined;
  if (extra === '' && missing === '') return 0;
  if (extra === '') return (missing === meant[start - 1] ? 0.6 : 1) + first;
  if (missing === '')
    return (extra === typed[start - 1] ? 0.5 : areNeighbours(extra, typed[start - 1] ?? '') ? 0.8 : 1) + first;
  return (alike.has(extra + missing) ? 0.8 : areNeighbours(extra, missing) ? 0.9 : otherLetter) + first;
}

function swapsOnset(typed: string, meant: string, from: string, to: string): boolean {
  return (
    typed.startsWith(from) &&
    meant.startsWith(to) &&
    typed.slice(from.length) === meant.slice(to.length) &&
    typed.length > from.length
  );
}
