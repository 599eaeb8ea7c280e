import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLinks, htmlFaults, otherCourse, type OtherCourse } from '../helpers/other-course.ts';

/** Larger ones, with axe, search, offline and the folder edition, are built nightly. */
describe('a course that the project was not written for', () => {
  let course: OtherCourse;
  beforeAll(async () => {
    course = await otherCourse(undefined, { SITE_EXTRAS: 'none' });
  }, 120_000);
  afterAll(() => course.remove());

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
});
