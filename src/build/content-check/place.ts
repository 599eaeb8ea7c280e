import type { FileFaults, Path } from './source-file.ts';

/**
 * A place as an author counts: `questions.4.choices.1.text` of a quiz is “question 5 (the-price), choice 2, text”.
 * @param value the whole of the file
 * @param words the words for it
 */
export function placeInWords(path: Path, value: unknown, words: FileFaults): string {
  const parts: string[] = [];
  let node: unknown = value;
  let list: string | undefined;
  for (const [at, key] of path.entries()) {
    node = node instanceof Object ? Reflect.get(node, key) : undefined;
    if (typeof key === 'number') {
      const id: unknown = node instanceof Object ? Reflect.get(node, 'id') : undefined;
      const kind = words.word(`part.${list ?? 'entry'}`, list ?? '');
      parts.push(`${kind} ${key + 1}${typeof id === 'string' && at < path.length - 1 ? ` (${id})` : ''}`);
      list = undefined;
      continue;
    }
    if (list !== undefined) parts.push(list);
    list = key;
  }
  if (list !== undefined) parts.push(list);
  return parts.join(', ') || words.word('file');
}
