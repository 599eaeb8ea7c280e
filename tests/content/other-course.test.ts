import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { move } from '../../src/build/move.ts';
import { itHasTheLanguage, readBuilt, type BuiltCourse } from '../helpers/added-language.ts';
import { hosts } from '../helpers/hosts.ts';
import { addMadeUpLanguage, madeUp } from '../helpers/made-up-language.ts';
import { deadLinks, htmlFaults, otherCourse, type OtherCourse } from '../helpers/other-course.ts';
import { isNightly } from '../helpers/runs.ts';

const moved = 'part-1/writing-a-good-question';
const saved = 'what-a-lesson-is-made-of';
const kept = 'letting-others-read-it';

/** A new course, in which a lesson has moved, one was saved on Windows, and a language was added: one build shows it all. */
function changeAll(project: string, content: string): void {
  move(project, { target: 'lesson:writing-a-good-question', slugs: { en: 'asking' } });
  move(project, { target: 'module:part-1', slugs: { en: 'first' } });
  addMadeUpLanguage(project, 'other-course');
  const file = join(content, `lessons/part-1/${saved}/en.mdx`);
  writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
}

let course: OtherCourse;
let built: BuiltCourse;
const start = async (...of: Parameters<typeof otherCourse>): Promise<void> => {
  course = await otherCourse(...of);
  vi.stubEnv('SITE_CONTENT', course.content);
  built = readBuilt(course.project, course.folder);
};
const end = (): void => {
  vi.unstubAllEnvs();
  course.remove();
};

/** Larger ones, with axe, search, offline and the folder edition, are built nightly. */
function itIsACourseOfItsOwn(): void {
  it('builds, in valid HTML', async () => expect(await htmlFaults(course.folder)).toEqual([]));

  it('has no dead link', () => expect(deadLinks(course.folder)).toEqual([]));

  it('says nothing of another course', () => {
    const said = globSync('**/*.{html,js,css,webmanifest,xml}', { cwd: course.folder }).filter((file) =>
      /zoltners|sale-marketing|giữa Sale|Sale &amp; Marketing/i.test(readFileSync(join(course.folder, file), 'utf8')),
    );
    expect(said).toEqual([]);
  });

  it('keeps its things under its own id on a device', () => {
    const scripts = globSync('_astro/*.js', { cwd: course.folder }).map((file) =>
      readFileSync(join(course.folder, file), 'utf8'),
    );
    expect(scripts.some((script) => script.includes(course.made.id))).toBe(true);
  });
}

describe('a course that the project was not written for', () => {
  beforeAll(() => start(undefined, { SITE_EXTRAS: 'none' }, { language: 'en', prepare: changeAll }), 300_000);
  afterAll(end);

  itIsACourseOfItsOwn();

  describe('the language that was added by content alone', () => {
    it('has no fault', () => {
      expect(checkContent(course.project)).toEqual([]);
    });

    itHasTheLanguage(() => built, { lesson: `/first/${kept}/`, word: 'explain', pages: 12 });

    it('has its short addresses', () => {
      expect(globSync(`${madeUp}/b/1/index.html`, { cwd: course.folder })).toHaveLength(1);
    });
  });

  it('leads from every former address of a lesson and its part straight to the page, in all three forms', () => {
    for (const [name, host] of Object.entries(hosts(course.folder, '/')))
      for (const from of [`/${moved}/`, '/part-1/asking/', '/b/2/'])
        expect(host(from), `${name} ${from}`).toBe('/first/asking/');
  });

  it('reads a lesson with a byte order mark and the line ends of Windows as any other', () => {
    const html = built.at(`/first/${saved}/`);
    expect(html).toContain('<lesson-tracker');
    expect(html).not.toContain('\uFEFF');
  });
});

describe.runIf(isNightly)('a course that was just begun, in Vietnamese', () => {
  beforeAll(() => start(undefined, { SITE_EXTRAS: 'none' }), 300_000);
  afterAll(end);

  itIsACourseOfItsOwn();
});
