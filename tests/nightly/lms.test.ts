import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../helpers/build.ts';
import { editionFile, editionFiles, unpackEdition } from '../helpers/edition.ts';
import { packageFaults, schemaFaults } from '../helpers/lms/manifest.ts';
import { madeRecord } from '../helpers/lms/made-course.ts';
import {
  courseIn,
  learn,
  learnByHand,
  lessonsOf,
  packageCases,
  packageUnderTest,
  recordIn,
} from '../helpers/lms/package-cases.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { sites } from '../helpers/sites.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';
import { watch } from '../helpers/visit.ts';

packageCases('1.2', 'strict');
packageCases('1.2', 'scorm-again');
packageCases('2004', 'strict');

describe.each(['1.2', '2004'] as const)('a package of SCORM %s whose tab is killed', (version) => {
  const test = packageUnderTest(version, 'strict');

  it('goes on elsewhere with all that the platform had, and on the same computer with the rest', async () => {
    const context = await test.computer();
    const { page, lessons, frame, problems } = await test.open(context, 'oanh');
    const record = madeRecord(await courseIn(page), { lessons: 1 });
    await learn(page, record);
    await expect.poll(() => test.host.kept('oanh')['cmi.suspend_data'] ?? '').toContain(';');
    // Reloaded from what was put there: the next answer is added to it.
    await lessonsOf(page).goto(lessonsOf(page).url());
    const question = await learnByHand({ page, lessons, frame, problems });
    const kept = test.host.kept('oanh');
    const killed = page.waitForEvent('crash');
    const devtools = await context.newCDPSession(page);
    void devtools.send('Page.crash').catch(() => undefined);
    await killed;
    expect(test.host.kept('oanh')).toEqual(kept);
    await page.close();

    const other = await test.computer();
    const elsewhere = await test.open(other, 'oanh');
    expect(Object.keys((await recordIn(elsewhere.page)).lessons)).toEqual(Object.keys(record.lessons));
    await other.close();

    const same = await test.open(context, 'oanh');
    const found = await recordIn(same.page);
    expect(Object.keys(found.lessons)).toEqual(expect.arrayContaining(Object.keys(record.lessons)));
    expect(Object.keys(found.questions)).toContain(question);
    await context.close();
    expect(test.host.refused).toEqual([]);
  });
});

describe.each([
  {
    languages: ['en'],
    home: 'en/index.html',
    search: 'en/search/index.html?q=forecast',
    other: /^(?!en\/)[^/]*\/.*html$/,
  },
  { languages: ['vi'], home: 'index.html', search: 'tim-kiem/index.html?q=d%E1%BB%B1+b%C3%A1o', other: /^en\// },
])('packages with the language $languages alone', ({ languages, home, search, other }) => {
  let project: TempProject;
  beforeAll(async () => {
    project = tempProject();
    const file = join(project.root, 'content/course.yaml');
    const course = readFileSync(file, 'utf8');
    const changed = course.replace(/(lms:\n {2}languages: )\[.*\]/, `$1[${languages.join(', ')}]`);
    if (changed === course) throw new Error('course.yaml has no languages of packages');
    writeFileSync(file, changed);
    const { code, output } = await build(project.root);
    if (code !== 0) throw new Error(output);
  }, 600_000);
  afterAll(() => project.remove());
  const site = (): string => join(project.root, 'dist');

  it('have no page, link or index of another, fit their schemas, and weigh less', async () => {
    const files = editionFiles(site(), 'scorm12');
    const names = [...files.keys()];
    expect(names.filter((name) => other.test(name))).toEqual([]);
    expect(names).toContain(home);
    expect(packageFaults('imsmanifest.xml', files)).toEqual([]);
    expect(await schemaFaults('scorm12', files.get('imsmanifest.xml')?.toString() ?? '')).toEqual([]);
    const dead = names
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) =>
        [...(files.get(name)?.toString() ?? '').matchAll(/\s(?:href|src|action)="([^"#?:]+)(?:[#?][^"]*)?"/g)]
          .map(([, href = '']) => posix.join(posix.dirname(name), decodeURI(href)))
          .filter((path) => !files.has(path))
          .map((path) => `${name}: ${path}`),
      );
    expect(dead).toEqual([]);
    const [own, all] = [site(), sites[0].folder].map((folder) => editionFile(folder, 'scorm12').bytes.length);
    console.log(`${languages.join()}: ${own} bytes, of all languages ${all}`);
    expect(own).toBeLessThan((all ?? 0) * 0.7);
  });

  it('open, are walked and searched from a folder', async () => {
    const unpacked = unpackEdition(site(), 'scorm2004');
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const problems = watch(page);
    await page.goto(`${unpacked.url}index_lms.html`);
    const lessons = page.frameLocator('iframe');
    await lessons.locator('main h1').first().waitFor();
    expect(await lessons.locator('html').getAttribute('lang')).toBe(languages[0]);
    expect(await lessons.locator('language-links').count()).toBe(0);
    await page.frames()[1]?.goto(unpacked.url + search);
    await lessons.locator('ol#results a').first().waitFor();
    for (const path of unpacked.pages) {
      await page.goto(unpacked.url + path);
      await expect.poll(() => page.locator('course-booklet:not([aria-busy=false])').count()).toBe(0);
    }
    expect(problems).toEqual([]);
    await page.close();
    await browser.close();
    unpacked.remove();
  });
});
