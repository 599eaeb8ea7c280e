import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { languageAt, permalinks } from '../core/address/permalink.ts';
import { fill } from '../core/text/fill.ts';
import type { Course } from '../schemas/course.ts';
import { parseAddresses, withAddresses } from './addresses.ts';
import { authorMessages } from './messages/author-messages.ts';
import { checkContent } from './content-check/check-content.ts';
import { formatFaults } from './content-check/fault.ts';
import { contentFolder } from './content-folder.ts';
import { readCourse } from './course-file.ts';
import type { Messages, Values, WordKey } from './messages/messages.ts';

/** What becomes of a page's address. */
export interface Move {
  /** By id, as in links: `lesson:first-lesson`. */
  readonly target: string;
  /** New last part of the address, by language. */
  readonly slugs: Readonly<Record<string, string>>;
  /** For a lesson: id of the module it goes to, at its end. */
  readonly module?: string | undefined;
}

/** A move that cannot be made, in words for its author. */
export class MoveError extends Error {}

/** A move that cannot be made, until its author can be told in words. */
class Refusal extends Error {
  readonly key: WordKey;
  readonly values: Values;

  constructor(key: WordKey, values: Values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** What a move changes, in the folder of the content. */
export const movedFiles = ['course.yaml', 'redirects.yaml', 'addresses.txt'] as const;
const plain = { lineWidth: 0, flowCollectionPadding: true };

/**
 * Gives a page another address: changes course.yaml and keeps its comments, moves a lesson's folder with it, writes the
 * redirects of every address that changes, and adds the new ones to the list. Links in the content are by id and need
 * no change. All or nothing.
 * @param root absolute path of the project
 * @returns the redirects, old address to new
 * @throws {MoveError} when there is no such page, or the content would have a fault
 */
export function move(root: string, change: Move): Map<string, string> {
  const messages = authorMessages(root);
  try {
    return moved(root, change, messages);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const file = relative(root, join(contentFolder(root), movedFiles[error.key === 'move.moved' ? 1 : 0]));
    throw new MoveError(fill(messages.words[error.key], { file, ...error.values }));
  }
}

function moved(root: string, { target, slugs, module }: Move, messages: Messages): Map<string, string> {
  const content = contentFolder(root);
  const before = courseOf(root, messages);
  const texts = movedFiles.map((name) => textOf(join(content, name)));
  const [courseText = '', redirectsText = 'moved: []\n', addressesText = ''] = texts;
  const path = pathOf(before, target);
  let course = courseText;
  for (const [language, slug] of Object.entries(slugs)) {
    if (!before.languages.includes(language)) throw new Refusal('move.language', { language });
    course = withSlug(course, path, language, slug);
  }
  if (module !== undefined) course = withModule(course, before, target, module);
  const folders = module === undefined ? undefined : foldersOf(before, target, module);
  const write = (at: 0 | 1 | 2, text: string): void => writeFileSync(join(content, movedFiles[at]), text);
  const moveFolder = (from: string, to: string): void => {
    mkdirSync(dirname(join(content, to)), { recursive: true });
    renameSync(join(content, from), join(content, to));
  };

  write(0, course);
  try {
    const after = courseOf(root, messages);
    const changed = changedAddresses(before, after);
    if (changed.size === 0) throw new Refusal('move.nothing');
    write(1, withRedirects(redirectsText, before, after));
    write(2, withMoved(addressesText, changed));
    if (folders && existsSync(join(content, folders.from))) moveFolder(folders.from, folders.to);
    const faults = checkContent(root);
    if (faults.length > 0) {
      if (folders && existsSync(join(content, folders.to))) moveFolder(folders.to, folders.from);
      throw new MoveError(formatFaults(faults, messages));
    }
    return changed;
  } catch (error) {
    for (const [at, name] of movedFiles.entries()) {
      const text = texts[at];
      if (text === undefined) rmSync(join(content, name), { force: true });
      else writeFileSync(join(content, name), text);
    }
    throw error;
  }
}

/** @throws {MoveError} with its faults where the course cannot be read */
function courseOf(root: string, messages: Messages): Course {
  try {
    return readCourse(root);
  } catch (error) {
    const faults = checkContent(root);
    if (faults.length === 0) throw error;
    throw new MoveError(formatFaults(faults, messages));
  }
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

type Path = readonly (string | number)[];

function pathOf({ pages, modules }: Course, target: string): Path {
  const [kind, id] = target.split(':');
  const page = pages.findIndex((each) => each.id === id);
  if (kind === 'page' && page >= 0) return ['pages', page];
  const module = modules.findIndex((each) => each.id === id);
  if (kind === 'module' && module >= 0) return ['modules', module];
  const home = modules.findIndex(({ lessons }) => lessons.some((each) => each.id === id));
  const lesson = modules[home]?.lessons.findIndex((each) => each.id === id) ?? -1;
  if (kind === 'lesson' && lesson >= 0) return ['modules', home, 'lessons', lesson];
  throw new Refusal('move.target', { target });
}

/** The text of course.yaml with one slug changed, all else as its author wrote it. */
function withSlug(text: string, path: Path, language: string, slug: string): string {
  const node = parseDocument(text).getIn([...path, 'slug', language], true);
  if (!isScalar(node) || !node.range) throw new Refusal('move.slug', { place: `${path.join('.')}.slug.${language}` });
  return text.slice(0, node.range[0]) + slug + text.slice(node.range[1]);
}

/** The text of course.yaml with a lesson's entry, and the remarks above it, at the end of another module. */
function withModule(text: string, before: Course, target: string, module: string): string {
  const [kind] = target.split(':');
  const [, home, , lesson] = pathOf(before, target);
  const to = before.modules.findIndex((each) => each.id === module);
  if (kind !== 'lesson') throw new Refusal('move.lesson');
  if (to < 0) throw new Refusal('move.module', { module });
  if (before.modules[Number(home)]?.id === module) throw new Refusal('move.same', { module });
  const document = parseDocument(text);
  const linesOf = (path: Path): { from: number; to: number } => {
    const node = document.getIn(path, true);
    if (!isMap(node) || !node.range) throw new Refusal('move.slug', { place: path.join('.') });
    const last = node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
    // Remarks stand in the lines above the entry's dash.
    const [head = ''] = /(?:(?<=^|\n) *#[^\n]*\n)*[^\n]*$/.exec(text.slice(0, node.range[0])) ?? [];
    return { from: node.range[0] - head.length, to: text.indexOf('\n', last) + 1 || text.length };
  };
  const entry = linesOf(['modules', Number(home), 'lessons', Number(lesson)]);
  const after = linesOf(['modules', to, 'lessons', (before.modules[to]?.lessons.length ?? 0) - 1]).to;
  const moved = text.slice(entry.from, entry.to);
  return entry.from < after
    ? text.slice(0, entry.from) + text.slice(entry.to, after) + moved + text.slice(after)
    : text.slice(0, after) + moved + text.slice(after, entry.from) + text.slice(entry.to);
}

function foldersOf(before: Course, target: string, module: string): { from: string; to: string } {
  const [, home] = pathOf(before, target);
  const id = target.split(':')[1] ?? '';
  const folder = (name: string): string => `lessons/${name}/${id}`;
  return { from: folder(before.modules[Number(home)]?.id ?? ''), to: folder(module) };
}

function changedAddresses(before: Course, after: Course): Map<string, string> {
  const changed = new Map<string, string>();
  for (const language of before.languages) {
    const now = permalinks(after, language);
    for (const [key, address] of permalinks(before, language)) {
      const to = now.get(key);
      if (to !== undefined && to !== address) changed.set(address, to);
    }
  }
  return changed;
}

/** The file with a line for each page that has moved; a page that came back to an old address needs none there. */
function withRedirects(text: string, before: Course, after: Course): string {
  const document = parseDocument(text);
  const moved = document.get('moved');
  if (!isSeq(moved)) throw new Refusal('move.moved');
  const taken = new Set(after.languages.flatMap((language) => [...permalinks(after, language).values()]));
  const fromOf = (item: unknown): string => (isMap(item) ? String(item.get('from')) : '');
  moved.items = moved.items.filter((item) => !taken.has(fromOf(item)));
  // What had been noted for a part of the page goes with the page.
  for (const item of moved.items) {
    const [page = '', fragment] = fromOf(item).split('#');
    const to = changedAddresses(before, after).get(page);
    if (isMap(item) && fragment !== undefined && to !== undefined) item.set('from', `${to}#${fragment}`);
  }
  for (const [from] of changedAddresses(before, after)) {
    const key = [...permalinks(before, languageAt(before, from))].find(([, address]) => address === from)?.[0] ?? '';
    const entry = document.createNode({ from, to: key });
    entry.flow = true;
    moved.flow = false;
    moved.add(entry);
  }
  return document.toString(plain);
}

/** The list with the moved pages' new addresses, those of their parts too. */
function withMoved(text: string, changed: ReadonlyMap<string, string>): string {
  const more = parseAddresses(text).flatMap(({ address, key }) => {
    const [page = '', fragment] = address.split('#');
    const to = changed.get(page);
    return to === undefined ? [] : [{ address: fragment === undefined ? to : `${to}#${fragment}`, key }];
  });
  return withAddresses(text, more);
}
