import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { templateSchema, type Template } from '../../schemas/template.ts';
import { checkContent } from '../content-check/check-content.ts';
import { formatFaults, type Fault } from '../content-check/fault.ts';
import { defaultContent } from '../content-folder.ts';
import { messagesIn, type Messages, type Values } from '../messages/messages.ts';
import { formatEntry, missingEntries } from '../../core/numbers/numbers.ts';
import { numbersFile, readNumberedCourse, readNumbers } from '../numbers-file.ts';
import { fill } from '../../core/text/fill.ts';
import { readArticle } from './article.ts';
import { writeSchemas } from '../schema-files.ts';
import { idOf } from './clean.ts';
import { courseFiles } from './course-files.ts';

/** A course that cannot be made, in a sentence for its author. */
export class NewCourseError extends Error {}

/** What is asked for. */
export interface NewCourse {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the folder to make. */
  readonly target: string;
  /** Absolute path of the article; without one the course begins with model lessons. */
  readonly article?: string | undefined;
  /** Code of the language; without one the article's own, of those there are templates for. */
  readonly language?: string | undefined;
}

/** What was made. */
export interface MadeCourse {
  readonly id: string;
  readonly language: string;
  readonly lessons: number;
  /** The next things to write, as `file:line what`. */
  readonly next: readonly string[];
  /** How many words were added to the list of its own words. */
  readonly words: number;
}

/** The largest article that is read, in bytes. */
const largest = 1_500_000;
/** Lessons of one course. */
const mostLessons = 1000;
/** Pages whose text is the same in every course. */
const shared = ['review', 'record', 'results', 'data', 'booklet'];

/**
 * Writes a new course into a folder that is not there yet: all of it, or nothing.
 * @throws {NewCourseError} with a sentence for the author, when nothing was written
 */
export function newCourse({ root, target, article, language: wanted }: NewCourse): MadeCourse {
  const text = article === undefined ? undefined : readText(article, wanted);
  const language = wanted ?? languageOf(text ?? '');
  const messages = messagesIn(language);
  const say = sayer(messages);
  const files = join(defaultContent(root), 'template');
  if (!existsSync(join(files, `${language}.yaml`))) throw new NewCourseError(say('new.language', { language }));
  if (existsSync(target)) throw new NewCourseError(say('new.exists', { folder: target }));
  const name = basename(target);
  const id = idOf(name, '');
  if (id === '') throw new NewCourseError(say('new.id', { name }));
  const other = courseOfId(id, [defaultContent(root), ...foldersBeside(target)]);
  if (other !== undefined) throw new NewCourseError(say('new.taken', { id, folder: relative(process.cwd(), other) }));
  const template = templateSchema.parse(parse(readFileSync(join(files, `${language}.yaml`), 'utf8')));
  const split = readArticle(text ?? readFileSync(join(files, `${language}.md`), 'utf8'));
  const lessons = split.parts.reduce((sum, part) => sum + part.lessons.length, 0);
  if (lessons > mostLessons) throw new NewCourseError(say('new.many', { lessons, most: mostLessons }));
  const title = article === undefined ? name : basename(article).replace(/\.\w+$/, '');
  const pages = sharedPages(root, language);
  const today = new Date().toISOString().slice(0, 10);
  const written = courseFiles({ id, language, article: split, name: title, template, pages, today });
  mkdirSync(dirname(target), { recursive: true });
  // In the same folder, so that it can be put in its place in one move.
  const draft = mkdtempSync(join(dirname(target), `.${id}-`));
  try {
    for (const [path, content] of written) write(join(draft, path), content);
    writeSchemas(draft, [language]);
    const of = { draft, language, isModel: article === undefined };
    const words = learnWords(root, of, say('new.words', {}), messages);
    renameSync(draft, target);
    return { id, language, lessons, next: nextThings(target, [...written.keys()], template), words };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

const foldersBeside = (target: string): string[] =>
  existsSync(dirname(target))
    ? globSync('*/course.yaml', { cwd: dirname(target) }).map((name) => join(dirname(target), dirname(name)))
    : [];

/** The folder of a course that has an id already: on one host both would keep learners' progress under it. */
const courseOfId = (id: string, folders: readonly string[]): string | undefined =>
  folders.find((folder) =>
    new RegExp(`^id: +["']?${id}["']? *(?:#.*)?$`, 'm').test(readFileSync(join(folder, 'course.yaml'), 'utf8')),
  );

type Say = (key: keyof Messages['words'], values: Values) => string;
const sayer =
  ({ words }: Messages): Say =>
  (key, values) =>
    fill(words[key], values);

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What stands at the head of a page, also of one that Word saved, and not in an article. */
const signsOfHtml = [
  '<!doctype html',
  ...['>', ' ', '\n', '\t'].map((end) => `<html${end}`),
  'urn:schemas-microsoft-com',
  ...['', '"'].map((quote) => `class=${quote}mso`),
];

/** The text of an article. @throws {NewCourseError} where it is none that can be split */
function readText(file: string, wanted: string | undefined): string {
  const say = sayer(messagesIn(wanted ?? 'vi'));
  if (!existsSync(file) || !statSync(file).isFile()) throw new NewCourseError(say('new.article-missing', { file }));
  const { size } = statSync(file);
  if (size > largest)
    throw new NewCourseError(say('new.article-large', { file, size: (size / 1e6).toFixed(1), most: largest / 1e6 }));
  const bytes = readFileSync(file);
  if (bytes.includes(0) || bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new NewCourseError(say('new.article-binary', { file }));
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const head = text.slice(0, 20_000).toLowerCase();
  if (signsOfHtml.some((sign) => head.includes(sign))) throw new NewCourseError(say('new.article-html', { file }));
  if (text.includes('\uFFFD')) throw new NewCourseError(say('new.article-encoding', { file }));
  if (!/\p{L}/u.test(text)) throw new NewCourseError(say('new.article-empty', { file }));
  return text;
}

/** Vietnamese where its own letters are used, else English. */
function languageOf(text: string): string {
  if (text === '') return 'vi';
  const own = text.match(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  return own > text.length / 100 ? 'vi' : 'en';
}

function sharedPages(root: string, language: string): Map<string, string> {
  return new Map(
    shared.map((id) => [id, readFileSync(join(defaultContent(root), `pages/${id}/${language}.mdx`), 'utf8')]),
  );
}

/** Checks the draft; words that no dictionary has go into its own list, to be looked through. */
function learnWords(
  root: string,
  { draft, language, isModel }: Readonly<{ draft: string; language: string; isModel: boolean }>,
  note: string,
  messages: Messages,
): number {
  const before = process.env['SITE_CONTENT'];
  process.env['SITE_CONTENT'] = draft;
  try {
    const faults = checkContent(root);
    const unknown = faults.filter(isSpelling).map(({ file, found }) => ({
      isOwn: !isModel && !/(?:^|\/)pages\/[^/]+\/[a-z]+\.mdx$/.test(file),
      // What is known stands without the ending of its owner's form.
      word: (/^“([^”]+)”/.exec(found)?.[1] ?? '').replace(/[’']s$/, ''),
    }));
    // Those of the model lessons and of the pages that every course begins with need nobody to look through them.
    const given = new Set(unknown.filter(({ isOwn }) => !isOwn).map(({ word }) => word));
    const words = new Set(unknown.map(({ word }) => word).filter((word) => !given.has(word)));
    const list = (of: Iterable<string>, remark: string): string =>
      `${remark}${[...of].toSorted((one, other) => one.localeCompare(other, language)).join('\n')}\n`;
    if (given.size > 0) write(join(draft, 'spelling/names.txt'), list(given, ''));
    if (words.size > 0) write(join(draft, `spelling/${language}.txt`), list(words, `# ${note}\n`));
    const left = unknown.length > 0 ? checkContent(root) : faults;
    if (left.length > 0) throw new NewCourseError(formatFaults(left, messages));
    const numbers = missingEntries(readNumbers(root), readNumberedCourse(root));
    write(join(draft, numbersFile), numbers.map((entry) => `${formatEntry(entry)}\n`).join(''));
    write(join(draft, 'addresses.txt'), '');
    return words.size;
  } finally {
    if (before === undefined) delete process.env['SITE_CONTENT'];
    else process.env['SITE_CONTENT'] = before;
  }
}

const isSpelling = ({ rule }: Fault): boolean => ['misspelt', 'unknown-word', 'tone-place'].includes(rule);

/** The first things that stand there only as a place to be filled. */
function nextThings(target: string, written: readonly string[], template: Template): string[] {
  const [lesson] = written.filter((path) => /^lessons\/[^/]+\/[^/]+\/[a-z]+\.mdx$/.test(path));
  const places: [string | undefined, string][] = [
    [lesson, template.summary[0]],
    [lesson, template.checklist[0] ?? ''],
    [lesson, template.trainer.title],
    [lesson?.replace(/[a-z]+\.mdx$/, 'quiz.yaml'), template.question.explanation],
    ['sources.yaml', template.source.authors],
  ];
  return places.flatMap(([path, text]) => {
    const lines = path === undefined ? [] : readFileSync(join(target, path), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes(text));
    return path === undefined || at < 0 ? [] : [`${relative(process.cwd(), join(target, path))}:${at + 1}  ${text}`];
  });
}
