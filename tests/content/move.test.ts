import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAddresses } from '../../src/build/addresses.ts';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { CheckMemory } from '../../src/build/content-check/memory.ts';
import { newCourse } from '../../src/build/new-course/new-course.ts';
import { move } from '../../src/build/move.ts';
import { build } from '../helpers/build.ts';
import { hosts } from '../helpers/hosts.ts';
import { isNightly } from '../helpers/runs.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

const memory = new CheckMemory();
let project: TempProject;
beforeEach(() => {
  // Nightly a moved course is built.
  project = isNightly ? tempProject() : tempProject(['content']);
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.remove();
});

const read = (file: string): string => readFileSync(join(project.root, file), 'utf8');
const lesson = 'lesson:joint-tasks';

describe('npm run move', () => {
  it('changes one line of course.yaml and keeps everything else in it', () => {
    const before = read('content/course.yaml').split('\n');
    move(project.root, { target: lesson, slugs: { vi: 'cung-lam' } });
    const after = read('content/course.yaml').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
    expect(after).toHaveLength(before.length);
    expect(checkContent(project.root, memory)).toEqual([]);
  });

  it('writes the redirect and the new addresses, those of headings and questions too', () => {
    move(project.root, { target: lesson, slugs: { vi: 'cung-lam' } });
    expect(read('content/redirects.yaml')).toContain('- { from: /nhiem-vu/chung/, to: lesson:joint-tasks }');
    const addresses = parseAddresses(read('content/addresses.txt')).map(({ address }) => address);
    expect(addresses).toContain('/nhiem-vu/cung-lam/#three-questions');
    expect(addresses).toContain('/nhiem-vu/chung/#three-questions');
  });

  it('moves a lesson to another module with its folder', () => {
    const remark = '      # a remark of its author\n      - id: joint-tasks';
    const course = read('content/course.yaml').replace('      - id: joint-tasks', remark);
    writeFileSync(join(project.root, 'content/course.yaml'), course);
    const before = course.split('\n').toSorted();
    const changed = move(project.root, { target: lesson, slugs: {}, module: 'causes' });
    expect(read('content/course.yaml').indexOf(remark)).toBeLessThan(course.indexOf('- id: tasks'));
    expect(changed.get('/nhiem-vu/chung/')).toBe('/nguyen-nhan/chung/');
    expect(read('content/course.yaml').split('\n').toSorted()).toEqual(before);
    expect(existsSync(join(project.root, 'content/lessons/causes/joint-tasks/vi.mdx'))).toBe(true);
    expect(existsSync(join(project.root, 'content/lessons/tasks/joint-tasks'))).toBe(false);
    expect(checkContent(project.root, memory)).toEqual([]);
  });

  it('redirects every lesson of a module that moves', () => {
    const changed = move(project.root, { target: 'module:tasks', slugs: { vi: 'viec' } });
    expect(changed.get('/nhiem-vu/')).toBe('/viec/');
    expect(changed.get('/nhiem-vu/chung/')).toBe('/viec/chung/');
    expect(checkContent(project.root, memory)).toEqual([]);
  });

  it('changes the course that SITE_CONTENT names, and tells in the language of its authors', () => {
    const target = join(project.root, 'tea');
    newCourse({ root: project.root, target, language: 'en' });
    vi.stubEnv('SITE_CONTENT', target);
    const [, id = ''] = /lessons:\s+- id: ([\w-]+)/.exec(read('tea/course.yaml')) ?? [];
    const own = read('content/course.yaml');
    const changed = move(project.root, { target: `lesson:${id}`, slugs: { en: 'another-place' } });
    expect([...changed.values()]).toEqual([expect.stringContaining('/another-place/')]);
    expect(read('tea/redirects.yaml')).toContain(`to: lesson:${id}`);
    expect(checkContent(project.root, memory)).toEqual([]);
    expect(read('content/course.yaml')).toBe(own);
    expect(() => move(project.root, { target: 'lesson:none', slugs: {} })).toThrow(
      'There is no “lesson:none” in tea/course.yaml.',
    );
  });

  it('takes back a redirect when a page comes back to where it was', () => {
    move(project.root, { target: lesson, slugs: { vi: 'cung-lam' } });
    move(project.root, { target: lesson, slugs: { vi: 'chung' } });
    expect(read('content/redirects.yaml')).toContain('from: /nhiem-vu/cung-lam/');
    expect(read('content/redirects.yaml')).not.toContain('from: /nhiem-vu/chung/');
    expect(checkContent(project.root, memory)).toEqual([]);
  });

  it.each([
    ['an address that is taken', { target: lesson, slugs: { vi: 'sale' } }, 'slug-clash'],
    ['a page that there is not', { target: 'lesson:none', slugs: { vi: 'x' } }, 'lesson:none'],
    ['a language that there is not', { target: lesson, slugs: { fr: 'x' } }, 'fr'],
    ['a slug with marks', { target: lesson, slugs: { vi: 'việc chung' } }, 'content/course.yaml:'],
    ['no change', { target: lesson, slugs: { vi: 'chung' } }, 'Không địa chỉ nào'],
    ['a module that there is not', { target: lesson, slugs: {}, module: 'none' }, 'none'],
  ])('refuses %s and leaves everything as it was', (_name, change, told) => {
    const files = ['content/course.yaml', 'content/redirects.yaml', 'content/addresses.txt'];
    const before = files.map(read);
    expect(() => move(project.root, change)).toThrow(told);
    expect(files.map(read)).toEqual(before);
    expect(checkContent(project.root, memory)).toEqual([]);
  });

  // By day other-course.test.ts builds a course in which a lesson and its part have moved.
  const everyAddress = async (): Promise<void> => {
    move(project.root, { target: lesson, slugs: { vi: 'cung-lam' } });
    move(project.root, { target: 'module:tasks', slugs: { vi: 'viec' } });
    const { code, output } = await build(project.root, { SITE_EXTRAS: 'none' });
    expect(code, output).toBe(0);
    for (const [name, host] of Object.entries(hosts(join(project.root, 'dist'), '/'))) {
      for (const from of ['/nhiem-vu/chung/', '/nhiem-vu/cung-lam/', '/b/7/'])
        expect(host(from), `${name} ${from}`).toBe('/viec/cung-lam/');
    }
  };
  if (isNightly)
    it('leads from every former address straight to the page, after two moves, in all three forms', everyAddress);
});
