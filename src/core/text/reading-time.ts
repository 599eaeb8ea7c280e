const wordsPerMinute = 200;
const minutesPerQuestion = 0.5;

/** Words of a text: runs of letters or digits. A Vietnamese syllable counts as one, as its readers count. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * Minutes to read a lesson and to practise, at least 1, rounded.
 * @param words words of prose, read at 200 a minute
 * @param questions each taken as half a minute
 */
export function lessonMinutes(words: number, questions: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute + questions * minutesPerQuestion));
}
