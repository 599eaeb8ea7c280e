import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './project.ts';

/** Longer sentences are cut, in characters. */
const longest = 160;

/** The first sentence of a comment, on one line. */
function firstSentence(comment: string): string {
  const text = comment.replaceAll(/\s+/g, ' ').trim();
  const sentence = /^.*?\.(?= [A-Z`“]|$)/.exec(text)?.[0] ?? text;
  return sentence.length > longest ? `${sentence.slice(0, longest).replace(/\s\S*$/, '')} …` : sentence;
}

function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return firstSentence(ts.getTextOfJSDocComment(doc?.comment) ?? '');
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Functions, classes and values that a module exports, each with what its comment says first. */
function exportsOf(source: ts.SourceFile): string[] {
  return source.statements.filter(isExported).flatMap((statement) => {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(source))
      : (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name
        ? [statement.name.text]
        : [];
    const doc = docOf(statement);
    return names.map((name) => (doc === '' ? `\`${name}\`` : `\`${name}\`: ${doc}`));
  });
}

/** What an Astro component says of itself above its props, or a style sheet in its first comment. */
const commentOf = (text: string): string =>
  firstSentence((/\/\*\*?([\s\S]*?)\*\//.exec(text)?.[1] ?? '').replaceAll(/^\s*\*/gm, ''));

function line(path: string): string {
  const text = readFileSync(join(root, path), 'utf8');
  const told = path.endsWith('.ts')
    ? exportsOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
    : [commentOf(text)];
  return [`- \`${path}\``, ...told.filter(Boolean)].join(' · ');
}

/** `docs/modules.md`: every module, component and style sheet of `src` with what it gives, in the words of its comments. */
export function moduleIndex(): string {
  const paths = globSync('src/**/*.{ts,astro,css}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/-define\.ts$|\.examples\.ts$/.test(path))
    .toSorted();
  const byFolder = Map.groupBy(paths, (path) =>
    path
      .split('/')
      .slice(0, 3)
      .join('/')
      .replace(/\/[^/]*\.\w+$/, ''),
  );
  const sections = [...byFolder].map(([folder, files]) => `## ${folder}\n\n${files.map(line).join('\n')}`);
  return `# Modules\n\nMade by \`npm run modules\` from the comments of the source: search it for a word. Questions with their files are in [\`where.md\`](where.md).\n\n${sections.join('\n\n')}\n`;
}
