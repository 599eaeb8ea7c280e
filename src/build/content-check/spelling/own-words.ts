/**
 * Words of a list of ours, one a line; `#` begins a note.
 * @returns whether a word stands in the lists as it is written, or without its capital letters
 */
export function ownWords(...lists: readonly string[]): (word: string) => boolean {
  const own = new Set(lists.flatMap(wordsOf));
  return (word) => own.has(word) || own.has(word.toLowerCase());
}

/** The words of one list, in its order. */
export function wordsOf(list: string): string[] {
  return list.split(/\r?\n/).flatMap((line) => line.replace(/#.*/, '').trim() || []);
}
