import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import browserslist from 'browserslist';
import DoIUse from 'doiuse';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;
/** The floor, from `browserslist` in package.json. */
const floor = browserslist(null, { path: root });

const styles = globSync('**/*.{css,html}', { cwd: folder }).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const blocks = file.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  return { file, css: blocks.join('\n') };
});
const scripts = globSync('**/*.js', { cwd: folder });

/**
 * Lacking them costs nothing but the feature itself: margins of printed pages are then the browser's own, and a page is
 * laid out at once.
 */
const dispensable = ['css-paged-media', 'css-widows-orphans', 'css-content-visibility'];

/** Features of a style sheet that some browser of the floor lacks altogether. */
async function lacking(css: string): Promise<string[]> {
  const found = new Set<string>();
  const check = new DoIUse({
    browsers: floor,
    onFeatureUsage: ({ feature, featureData: { missing } }) =>
      missing !== undefined && !dispensable.includes(feature) && found.add(`${feature}: ${missing}`),
  });
  await postcss(check).process(css, { from: undefined });
  return [...found];
}

/** The rules of all style sheets, each once: most pages have the same. */
function distinctRules(): string[] {
  const sheets = new Set(styles.map(({ css }) => css));
  return [...new Set([...sheets].flatMap((css) => postcss.parse(css).nodes.map(String)))];
}

describe('the oldest browsers that the course is made for', () => {
  it('know every feature of every style sheet (Can I use)', async () => {
    const rules = distinctRules();
    expect(rules.length).toBeGreaterThan(100);
    expect(await lacking(rules.join('\n'))).toEqual([]);
  });

  it.each(scripts)('%s is written in ECMAScript 2022', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(() => parse(source, { ecmaVersion: 2022, sourceType: 'module' })).not.toThrow();
  });
});
