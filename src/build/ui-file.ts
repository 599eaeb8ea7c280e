import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mergeWords } from '../core/text/merge-words.ts';
import { uiSchema, type Ui } from '../schemas/ui.ts';
import { contentFolder, defaultContent } from './content-folder.ts';

/**
 * The files with the words of the interface in one language: the whole set, the course's own or the project's, then
 * what the course says otherwise.
 * @param root absolute path of the project
 * @returns absolute paths of files that are there
 */
export function uiFiles(root: string, language: string): string[] {
  const folder = contentFolder(root);
  const own = join(folder, `ui/${language}.yaml`);
  const whole = existsSync(own) ? own : join(defaultContent(root), `ui/${language}.yaml`);
  return [whole, join(folder, `words/${language}.yaml`)].filter((file) => existsSync(file));
}

/** What each file was parsed into, while it holds the same text: a build reads the words in a dozen places. */
const parsed = new Map<string, { readonly text: string; readonly words: unknown }>();

function parseFile(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  const known = parsed.get(file);
  if (known?.text === text) return known.words;
  const words: unknown = parse(text);
  parsed.set(file, { text, words });
  return words;
}

/** The words of {@link uiFiles} in one, unchecked. */
export const readWords = (root: string, language: string): unknown =>
  uiFiles(root, language).map(parseFile).reduce(mergeWords, undefined);

/** What a course says otherwise, laid over the words of a file; unchecked. @param whole absolute path of the file with the whole set */
export const readWordsOver = (whole: string | undefined, own: unknown): unknown =>
  mergeWords(whole === undefined ? {} : parseFile(whole), own);

/** The words of the interface in one language. @param root absolute path of the project @throws on a fault, with its place */
export const readUi = (root: string, language: string): Ui => uiSchema.parse(readWords(root, language));
