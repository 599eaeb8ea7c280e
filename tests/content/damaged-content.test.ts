import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import type { Fault } from '../../src/build/content-check/fault.ts';
import { CheckMemory } from '../../src/build/content-check/memory.ts';
import { random } from '../bench/search/typing.ts';
import { build } from '../helpers/build.ts';
import { damages } from '../helpers/damage.ts';
import { root } from '../helpers/project.ts';
import { isNightly } from '../helpers/runs.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

const files = globSync('content/**/*.{yaml,mdx}', { cwd: root })
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted();
/** Files of one name, such as those of all quizzes: each name has its turn, few files as it may have. */
const kinds = [...Map.groupBy(files, (name) => name.replace(/.*\//, '')).values()];
/** For each kind of damage: all of them take minutes. */
const places = isNightly ? 15 : 1;
const chance = random(2024);

/** One damaged file, and what the check says of it. */
interface Case {
  readonly name: string;
  readonly file: string;
  readonly text: string | undefined;
  /** 1-based line that was hit; undefined for damage to the whole file. */
  readonly line: number | undefined;
  readonly faults: readonly Fault[];
}

const memory = new CheckMemory();
let project: TempProject;
const cases: Case[] = [];

function damaged(file: string, text: string | undefined): readonly Fault[] {
  const path = join(project.root, file);
  const before = readFileSync(path, 'utf8');
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  try {
    return checkContent(project.root, memory);
  } finally {
    writeFileSync(path, before);
  }
}

beforeAll(() => {
  project = isNightly ? tempProject() : tempProject(['content']);
  let turn = 0;
  for (const { name, hit, whole } of damages) {
    const seen = new Set<string>();
    for (let tried = 0; tried < places * 4 && seen.size < places; tried += 1) {
      const kind = kinds[turn++ % kinds.length] ?? [];
      const file = kind[Math.floor(chance() * kind.length)] ?? '';
      const before = readFileSync(join(root, file), 'utf8');
      const line = Math.floor(chance() * before.split('\n').length);
      const text = hit(before, line);
      const key = `${file} ${text}`;
      if (text === before || seen.has(key)) continue;
      seen.add(key);
      cases.push({ name, file, text, line: whole ? undefined : line + 1, faults: damaged(file, text) });
    }
  }
}, 300_000);
afterAll(() => project.remove());

const wordsOf = ({ expected, found, fix }: Fault): string => `${expected} ${found} ${fix}`;

/** Languages' own files of one text point at each other; a fault may be told where a name is used, or name the lesson or the question by its id. */
function concerns(fault: Fault, file: string): boolean {
  const [, lesson] = /^content\/lessons\/[^/]+\/([^/]+)\//.exec(file) ?? [];
  const questions = readFileSync(join(root, file), 'utf8').matchAll(/^ {2}- id: (\S+)$/gm);
  const names = [
    file,
    ...(lesson === undefined ? [] : [`lesson:${lesson}`]),
    ...[...questions].map(([, id]) => id ?? file),
  ];
  return fault.file.startsWith(file) || names.some((name) => wordsOf(fault).includes(name));
}

/** The line of a fault, and those that it names besides: where what is not closed was opened. */
const linesOf = (fault: Fault): number[] => [
  fault.line,
  ...[...wordsOf(fault).matchAll(/\((\d+):\d+\)/g)].map(([, line]) => Number(line)),
];

describe('content damaged in many ways', () => {
  it('is damaged in every way, in every kind of file', () => {
    expect(cases.length).toBeGreaterThanOrEqual(damages.length * places * 0.74);
    expect(new Set(cases.map(({ file }) => file.replace(/.*\//, ''))).size).toBeGreaterThan(5);
  });

  it('each fault says where it is, what was expected, what was found and how to fix it', () => {
    for (const { faults } of cases)
      for (const { file, line, expected, found, fix } of faults) {
        expect(file).toMatch(/^content\//);
        expect(line).toBeGreaterThanOrEqual(0);
        for (const words of [expected, found, fix]) expect(words).toMatch(/\S/);
        expect(`${expected}${found}${fix}`).not.toMatch(/\bat .*\.ts:\d|undefined|\[object/);
      }
  });

  it('the file that was damaged is named, or the one that it no longer agrees with', () => {
    const silent = cases.filter(({ faults, file }) => {
      const folder = file.replace(/[^/]*$/, '');
      return faults.length > 0 && !faults.some((fault) => concerns(fault, file) || fault.file.startsWith(folder));
    });
    expect(silent.map(({ name, file, line, faults }) => ({ name, file, line, told: faults[0] }))).toEqual([]);
  });

  it('a fault on a line is told near that line', () => {
    const onLine = cases.filter(
      ({ line, file, faults }) => line !== undefined && faults.some((each) => each.file === file),
    );
    const far = onLine.filter(
      ({ line = 0, file, faults }) =>
        !faults.some((fault) => fault.file === file && linesOf(fault).some((each) => Math.abs(each - line) <= 12)),
    );
    // A misspelt id is told where the question refers to it; what opens and is not closed is noticed where the next one stands.
    expect(far.length / onLine.length).toBeLessThanOrEqual(0.02);
  });

  // By day other-course.test.ts builds what an editor of Windows has saved.
  const builds = async (): Promise<void> => {
    const harmless = new Map(cases.filter(({ faults }) => faults.length === 0).map((each) => [each.file, each]));
    expect(harmless.size).toBeGreaterThan(0);
    for (const { file, text } of harmless.values()) {
      const path = join(project.root, file);
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
    const { code, output } = await build(project.root, { SITE_EXTRAS: 'none' });
    expect(
      code,
      `${[...harmless.values()].map(({ name, file, line }) => `${name} ${file}:${line}`).join('\n')}\n${output}`,
    ).toBe(0);
    expect(globSync('**/index.html', { cwd: join(project.root, 'dist') }).length).toBeGreaterThan(30);
  };
  if (isNightly) it('what is not told builds: the site is whole', { timeout: 300_000 }, builds);
});
