import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { move } from '../../src/build/move.ts';
import { permalinks, translations } from '../../src/core/address/permalink.ts';
import { itHasTheLanguage, readBuilt, type BuiltCourse } from '../helpers/added-language.ts';
import { build } from '../helpers/build.ts';
import { hosts } from '../helpers/hosts.ts';
import { addMadeUpLanguage, madeUp } from '../helpers/made-up-language.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

/** The real course; in `npm test` a small one has a language added (`content/other-course`). */
let project: TempProject;
let built: BuiltCourse;
/** Where the lesson was that is moved. */
let former: string;
beforeAll(async () => {
  project = tempProject();
  // Moved and saved as editors of Windows save, so that one build shows it all.
  former = permalinks(readCourse(project.root), 'vi').get('lesson:strategy-sales') ?? '';
  move(project.root, { target: 'lesson:strategy-sales', slugs: { vi: 'doi-ban' } });
  move(project.root, { target: 'module:strategies', slugs: { vi: 'cach-lam' } });
  const saved = join(project.root, 'content/lessons/tasks/sales-tasks/vi.mdx');
  writeFileSync(saved, `\uFEFF${readFileSync(saved, 'utf8').replaceAll('\n', '\r\n')}`);
  addMadeUpLanguage(project.root, 'content');
  const { code, output } = await build(project.root, { SITE_EXTRAS: 'none' });
  expect(code, output).toBe(0);
  built = readBuilt(project.root, join(project.root, 'dist'));
}, 300_000);
afterAll(() => project.remove());

const lesson = '/nhiem-vu/chung/';

describe('a language that is added by content alone', () => {
  it('has no fault', () => {
    expect(checkContent(project.root)).toEqual([]);
  });

  itHasTheLanguage(() => built, { lesson, word: 'distributor', pages: 25 });

  it('has its glossary, its terms linked in lessons, its short addresses', () => {
    const { course, at } = built;
    const glossary = translations(course, '/thuat-ngu/').get(madeUp) ?? '';
    expect(at(translations(course, lesson).get(madeUp) ?? '')).toContain(`href="${glossary}#`);
    expect(at(glossary)).toContain('id="lead"');
    expect(globSync(`dist/${madeUp}/c/1/index.html`, { cwd: project.root })).toHaveLength(1);
  });
});

describe('what has changed beside it', () => {
  it('leads from every former address of a lesson and its part straight to the page, in all three forms', () => {
    const [, part = ''] = former.split('/');
    for (const [name, host] of Object.entries(hosts(join(project.root, 'dist'), '/')))
      for (const from of [former, `/${part}/doi-ban/`, '/b/8/'])
        expect(host(from), `${name} ${from}`).toBe('/cach-lam/doi-ban/');
  });

  it('reads a lesson with a byte order mark and the line ends of Windows as any other', () => {
    const path = '/nhiem-vu/sale/';
    expect(built.at(path)).toContain('<lesson-tracker');
    expect(built.at(path)).not.toContain('\uFEFF');
  });
});
