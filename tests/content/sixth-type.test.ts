import { cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as types from '../../src/quiz/types.ts';
import { root } from '../helpers/project.ts';

/**
 * A sixth type of question, a number with a tolerance, in a copy of the sources: what has to be added is its folder
 * (`tests/fixtures/quiz/numeric/`) and the lines below; whatever is forgotten, the compiler names.
 */
const registries: Readonly<Record<string, { readonly file: string; readonly line: string; readonly before: string }>> =
  {
    'types.ts': { file: 'behaviour.ts', line: '  numeric,\n', before: '};\n\n/** Whether' },
    'content.ts': { file: 'content.ts', line: '  numeric,\n', before: '};\n\n/** What a question' },
    'markup.ts': { file: 'Markup.astro', line: '  numeric,\n', before: '};\n' },
    'slides.ts': { file: 'slide.ts', line: '  numeric,\n', before: '};\n' },
    'reports.ts': { file: 'report.ts', line: '  numeric,\n', before: '};\n' },
    'examples.ts': { file: 'examples.ts', line: '  numeric,\n', before: '};\n' },
  };
const schema = { file: 'schema.ts', line: ', numeric(parts)', before: '] as const' };

const copy = join(root, 'node_modules/.cache/sixth-type');
const quiz = join(copy, 'src/quiz');

function register(registry: string, { file, line, before }: typeof schema): void {
  const path = join(quiz, registry);
  const name = file.endsWith('.astro') ? 'numeric' : '{ numeric }';
  const text = readFileSync(path, 'utf8').replace(before, `${line}${before}`);
  writeFileSync(path, `import ${name} from './types/numeric/${file}';\n${text}`);
}

/** Files as the compiler read them: what has not changed since is not read again. */
const parsed = new Map<string, ts.SourceFile>();

function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...how) => {
    const known = parsed.get(name);
    if (known && known.text === ts.sys.readFile(name)) return known;
    const file = read(name, ...how);
    if (file) parsed.set(name, file);
    return file;
  };
  return host;
}

/** The files of question types in which the compiler finds something. */
function faulty(): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config as object;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const files = ['schemas', ...Object.keys(registries).map((each) => each.replace('.ts', ''))];
  const roots = [
    ...files.map((each) => join(quiz, `${each}.ts`)),
    ...globSync('src/*.d.ts', { cwd: copy }).map((each) => join(copy, each)),
  ];
  const all = { ...options, noEmit: true, types: ['vite/client'] };
  const program = ts.createProgram(roots, all, hostFor(all));
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(quiz))
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file }) => relative(quiz, file?.fileName ?? ''));
  return [...new Set(found)].toSorted();
}

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  const folder = join(root, 'tests/fixtures/quiz/numeric');
  for (const file of readdirSync(folder))
    cpSync(join(folder, file), join(quiz, 'types/numeric', file.replace(/\.txt$/, '')));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new type of question', () => {
  it('is named by the compiler in every registry that lacks it, and nowhere else', { timeout: 120_000 }, () => {
    register('schemas.ts', schema);
    expect(faulty()).toEqual(Object.keys(registries).toSorted());
  });

  it('is a folder and a line in each registry: nothing else has to change', { timeout: 120_000 }, async () => {
    for (const [registry, each] of Object.entries(registries)) register(registry, each);
    expect(faulty()).toEqual([]);
    const { decodeQuestion } = (await import(join(quiz, 'types.ts'))) as typeof types;
    const { grade } = decodeQuestion('numeric', 'answer=12 tolerance=0.5');
    expect(['12', '11,5', '12.6', 'x', undefined].map((response) => grade(response).score.scaled)).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });
});
