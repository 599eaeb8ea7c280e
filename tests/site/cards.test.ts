import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { permalinks } from '../../src/core/address/permalink.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const paths = course.languages.flatMap((language) => [...permalinks(course, language).values()]);

describe.each(sites)('social cards, built for $url$base', ({ base, url, folder }) => {
  const home = `${url}${base}`;
  const metaOf = (path: string, name: string): string | undefined =>
    new RegExp(`<meta [^>]*(?:property|name)="${name}"[^>]* content="([^"]*)"`).exec(
      readFileSync(join(folder, path, 'index.html'), 'utf8'),
    )?.[1];

  it.each(paths)('%s has its own: 1200 × 630, at most 60 kB', async (path) => {
    const image = metaOf(path, 'og:image') ?? '';
    expect(image.startsWith(home)).toBe(true);
    const file = join(folder, image.slice(home.length));
    expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(readFileSync(file).length).toBeLessThanOrEqual(60_000);
  });

  it.each(paths)('%s says what a shared link shows', (path) => {
    expect(metaOf(path, 'og:url')).toBe(home + path.slice(1));
    expect(metaOf(path, 'og:title')).toBeTruthy();
    expect(metaOf(path, 'og:description')).toBe(metaOf(path, 'description'));
    expect(metaOf(path, 'twitter:card')).toBe('summary_large_image');
  });

  it('no two pages of a language share one', () => {
    const [language = ''] = course.languages;
    const bytes = [...permalinks(course, language).values()].map((path) =>
      readFileSync(join(folder, 'cards', path, 'card.png')).toString('base64'),
    );
    expect(new Set(bytes).size).toBe(bytes.length);
  });
});
