import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { cardPath } from '../course/card-path.ts';
import { outline } from '../course/outline.ts';
import { permalinks } from '../course/permalink.ts';
import { fill } from '../i18n/fill.ts';
import { say } from '../i18n/local-text.ts';
import type { Course } from '../schemas/course.ts';
import type { Ui } from '../schemas/ui.ts';
import { cardSize, cardSvg, type Card } from './cards/card-svg.ts';
import { Face } from './cards/face.ts';
import { readCourse } from './course-file.ts';
import { readUi } from './ui-file.ts';

/**
 * Draws a card of 1200 × 630 for each page, for when its link is shared. Drawn ones are kept between builds by what is
 * on them. `SITE_EXTRAS=none` leaves them out.
 */
export function socialCards(): AstroIntegration {
  let root = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['SITE_EXTRAS'] === 'none') return;
        const folder = fileURLToPath(dir);
        const course = readCourse(root);
        const face = new Face();
        let drawn = 0;
        for (const language of course.languages) {
          const ui = readUi(root, language);
          for (const [key, path] of permalinks(course, language)) {
            const card = cardOf(course, ui, language, key, titleOf(join(folder, path, 'index.html')));
            const lacking = face.lacking(`${card.title}${card.label}${card.course}`);
            if (lacking.length > 0) logger.warn(`${path}: the typeface lacks ${lacking.join(' ')}`);
            if (await draw(cardSvg(card, face), join(folder, cardPath(path)), root)) drawn += 1;
          }
        }
        logger.info(`${drawn} drawn`);
      },
    },
  };
}

/** The page's own title, as it is given to those who show its link. */
function titleOf(file: string): string {
  const found = /<meta property="?og:title"? content=(?:"([^"]*)"|([^\s>]+))/.exec(readFileSync(file, 'utf8'));
  const title = found?.[1] ?? found?.[2] ?? '';
  return title.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');
}

function cardOf(course: Course, ui: Ui, language: string, key: string, title: string): Card {
  const [kind, id] = key.split(':');
  const places = outline(course);
  const place = kind === 'lesson' ? places.find(({ lesson }) => lesson.id === id) : undefined;
  const module = course.modules.findIndex((each) => each.id === id);
  const label = place
    ? fill(ui.lesson.place, { number: place.number, total: places.length })
    : kind === 'module'
      ? fill(ui.outline.part, { number: module + 1 })
      : say(course.name, language);
  return { title, label, course: say(course.title, language), circle: place?.lesson.circle };
}

/** @returns whether it had to be drawn */
async function draw(svg: string, to: string, root: string): Promise<boolean> {
  const name = createHash('sha256').update(svg).digest('hex').slice(0, 32);
  const kept = join(root, 'node_modules/.cache/cards', `${name}.png`);
  const isNew = !existsSync(kept);
  if (isNew) {
    mkdirSync(dirname(kept), { recursive: true });
    const image = sharp(Buffer.from(svg)).resize(cardSize.width, cardSize.height);
    writeFileSync(kept, await image.png({ palette: true, colours: 64, effort: 8 }).toBuffer());
  }
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(kept, to);
  return isNew;
}
