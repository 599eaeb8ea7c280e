import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { fill } from '../core/text/fill.ts';
import { templateSchema, type Template } from '../schemas/template.ts';
import { contentFolder, defaultContent } from './content-folder.ts';
import { readCourse } from './course-file.ts';
import { authorMessages } from './messages/author-messages.ts';
import { messagesIn, type Messages } from './messages/messages.ts';

/** A line that a command wrote for an author to replace. */
export interface UnwrittenLine {
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** How many places are named. */
const mostNamed = 3;

/**
 * The lines that hold a text which a command put there, in the order of the files.
 * @param files text by path from the content folder
 * @param texts with `{name}` where a value stands
 */
export function unwrittenLines(files: ReadonlyMap<string, string>, texts: readonly string[]): UnwrittenLine[] {
  return [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) => (texts.some((each) => isIn(line, each)) ? { file, line: at + 1 } : [])),
  );
}

/**
 * How many lines are not written and where the first are, as one line for the author.
 * @param prefix of the content folder, as `content/`
 */
export function unwrittenNotice(lines: readonly UnwrittenLine[], prefix: string, { words }: Messages): string {
  if (lines.length === 0) return words['unwritten.none'];
  const named = lines.slice(0, mostNamed).map(({ file, line }) => `${prefix}${file}:${line}`);
  const places = named.join(', ') + (lines.length > mostNamed ? ', …' : '.');
  return fill(words['unwritten.left'], { count: lines.length, places });
}

/**
 * The notice for the course in use.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function noticeOf(root: string): string {
  const content = contentFolder(root);
  const { languages, modules } = readCourse(root);
  // Lessons in the course's order, the rest behind them.
  const folders = modules.flatMap(({ id, lessons }) => lessons.map((lesson) => `lessons/${id}/${lesson.id}/`));
  const rank = (file: string): number => {
    const at = folders.findIndex((folder) => file.startsWith(folder));
    return at < 0 ? folders.length : at;
  };
  const names = globSync(['*.yaml', '{lessons,pages}/**/*.{mdx,yaml}'], { cwd: content })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted((one, other) => rank(one) - rank(other) || one.localeCompare(other, 'en'));
  const files = new Map(names.map((name) => [name, readFileSync(join(content, name), 'utf8')]));
  const texts = languages.flatMap((language) => [...ofQuestion(language), ...ofTemplate(root, language)]);
  const prefix = `${relative(root, content).replaceAll('\\', '/')}/`;
  return unwrittenNotice(unwrittenLines(files, texts), prefix, authorMessages(root));
}

/** What `npm run question` writes. */
function ofQuestion(language: string): string[] {
  const { words } = messagesIn(language);
  return [
    words['question.prompt'],
    words['question.choice'],
    words['question.feedback'],
    words['question.explanation'],
  ];
}

/** What `npm run new-course` writes and an author has to replace; a heading or a description may well stay. */
function ofTemplate(root: string, language: string): string[] {
  const file = join(defaultContent(root), 'template', `${language}.yaml`);
  if (!existsSync(file)) return [];
  const template: Template = templateSchema.parse(parse(readFileSync(file, 'utf8')));
  const { summary, checklist, trainer, objective, question, source, empty, lessonDescription } = template;
  const ofTrainer = [trainer.title, trainer.step, trainer.expected, ...trainer.ask, trainer.point];
  return [
    ...summary,
    ...checklist,
    ...ofTrainer,
    ...[objective, question.explanation, source.authors, source.publication, empty, lessonDescription],
  ];
}

/** The text with anything in its places. */
const isIn = (line: string, text: string): boolean => {
  let from = 0;
  return text.split(/\{\w+\}/).every((part) => {
    const at = line.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
};
