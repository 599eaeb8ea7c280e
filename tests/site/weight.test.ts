import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { htmlFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;
const packed = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** Lessons share their scripts and styles: each is weighed once. */
const weighed = new Map<string, number>();
function brotli(path: string): number {
  const size = weighed.get(path) ?? packed(readFileSync(join(folder, path)));
  weighed.set(path, size);
  return size;
}
/** A page with every style sheet that it links to. */
function weightOf(file: string): number {
  const styles = [...readFileSync(join(folder, file), 'utf8').matchAll(/href="\/(_astro\/[^"]+\.css)"/g)].map(
    ([, path = '']) => path,
  );
  return [file, ...styles].reduce((sum, path) => sum + brotli(path), 0);
}
const lessons = htmlFiles(folder).filter((file) =>
  readFileSync(join(folder, file), 'utf8').includes('<lesson-tracker'),
);

/**
 * Every file that a page's scripts load by themselves: those it names, what they import, and its words.
 * @param asked names of what is imported when needed, and counts too
 */
function scriptsOf(html: string, asked: readonly string[] = []): Set<string> {
  const [, language = ''] = /<html lang="([a-z]+)"/.exec(html) ?? [];
  const found = new Set<string>();
  const waiting = [...html.matchAll(/src="\/(_astro\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const source = readFileSync(join(folder, path), 'utf8');
    const fixed = source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
    const later = [...source.matchAll(/import\(["'`]\.\/([\w.-]+\.js)/g)].filter(
      ([, name = '']) => asked.some((each) => name.startsWith(`${each}.`)) || areWords(name, language),
    );
    waiting.push(...[...fixed, ...later].map(([, name = '']) => `_astro/${name}`));
  }
  return found;
}

/** The scripts' words in a page's language, not those of another or those that offer this one there. */
function areWords(name: string, language: string): boolean {
  return name.startsWith(`${language}.`) && readFileSync(join(folder, '_astro', name), 'utf8').includes('quizScript');
}

describe('budgets, in bytes after brotli', () => {
  it.each(lessons)('%s: HTML with its styles is at most 16,000, its first screen comes in the first 8,000', (file) => {
    expect(weightOf(file)).toBeLessThanOrEqual(16_000);
    const html = readFileSync(join(folder, file), 'utf8');
    // All up to where the deferred styles are asked for: title, story and objectives.
    const first = html.slice(0, html.indexOf('</details>'));
    expect(first).toContain('class="story"');
    expect(packed(Buffer.from(first))).toBeLessThanOrEqual(8_000);
  });

  it('the home pages fit one initial congestion window (14,600)', () => {
    for (const home of ['index.html', 'en/index.html']) expect(weightOf(home)).toBeLessThanOrEqual(14_600);
  });

  it('the pages of quizzes over the course fit one initial congestion window (14,600), without their pool', () => {
    for (const page of ['kiem-tra', 'en/final-quiz', 'tu-kiem-tra', 'en/pre-test'])
      expect(weightOf(`${page}/index.html`), page).toBeLessThanOrEqual(14_600);
  });

  it('every other lesson’s HTML with its styles fits one initial congestion window (14,600)', () => {
    const sorted = lessons.map(weightOf).toSorted((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(14_600);
  });

  it('a lesson of a course with a contact, whose foot then has one link more, fits the same budgets', () => {
    const report =
      '<li class="screen-only"><a href="mailto:dao-tao@cong-ty-cua-ban.vn" data-report>Báo lỗi trong trang này</a></li>';
    const withContact = (file: string): number => {
      const html = readFileSync(join(folder, file), 'utf8');
      const foot = html.indexOf('</li>', html.indexOf('<footer')) + '</li>'.length;
      expect(html).not.toContain('data-report');
      const more = packed(Buffer.from(html.slice(0, foot) + report + html.slice(foot))) - brotli(file);
      return weightOf(file) + more;
    };
    const sorted = lessons.map(withContact).toSorted((one, other) => one - other);
    expect(sorted.at(-1)).toBeLessThanOrEqual(16_000);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(14_600);
  });

  it.each(lessons)(
    '%s: its script is at most 12,260 (half of the leanest peer’s) before anybody touches it, 13,950 with dragging',
    (file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const size = (paths: Set<string>): number => [...paths].reduce((sum, path) => sum + brotli(path), 0);
      expect(size(scriptsOf(html))).toBeLessThanOrEqual(12_260);
      expect(size(scriptsOf(html, ['categorise-board', 'order-drag']))).toBeLessThanOrEqual(13_950);
    },
  );

  it.each([
    ['slides', 'slide-bar', 7_100],
    ['the window for notes beside slides', 'notes-window', 3_000],
  ])('%s: its script, its styles and what both of them share alone are within their ceiling', (_, part, most) => {
    const scripts = globSync('_astro/*.js', { cwd: folder }).map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const imports = [...source.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)].map(
        ([, name = '']) => `_astro/${name}`,
      );
      return { file, imports, makes: /className\s*=\s*["'`](slide-bar|notes-window)\b/.exec(source)?.[1] };
    });
    const own = scripts.filter(({ makes }) => makes === part);
    expect(own).toHaveLength(1);
    const elsewhere = scripts.filter(({ makes }) => makes === undefined).flatMap(({ imports }) => imports);
    const shared = own.flatMap(({ imports }) => imports).filter((file) => !elsewhere.includes(file));
    const size = [...own.map(({ file }) => file), ...shared].reduce((sum, file) => sum + brotli(file), 0);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('fonts are at most 40,000', () => {
    const fonts = globSync('_astro/*.woff2', { cwd: folder });
    expect(fonts.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0)).toBeLessThanOrEqual(40_000);
  });
});
