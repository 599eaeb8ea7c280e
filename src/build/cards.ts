import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import sharp from 'sharp';
import { cardPath } from '../core/address/card-path.ts';
import { outline } from '../core/outline.ts';
import { permalinks } from '../core/address/permalink.ts';
import { fill } from '../core/text/fill.ts';
import { say } from '../core/text/local-text.ts';
import type { Course } from '../schemas/course.ts';
import type { Ui } from '../schemas/ui.ts';
import { cardSize, cardSvg, type Card } from './cards/card-svg.ts';
import { Face } from './cards/face.ts';
import { readCourse } from './course-file.ts';
import { readUi } from './ui-file.ts';

/**
 * Draws a card of 1200 × 630 for each page, for when its link is shared. Drawn ones are kept between builds by what is
 * on them. No page loads them, so they come after the version.
 * @param folder absolute path of the built site
 * @param root absolute path of the project
 * @param titles of pages, by their files
 */
export async function drawCards(
  folder: string,
  root: string,
  titles: ReadonlyMap<string, string>,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const course = readCourse(root);
  const face = new Face();
  let drawn = 0;
  for (const language of course.languages) {
    const ui = readUi(root, language);
    for (const [key, path] of permalinks(course, language)) {
      const title = titles.get(`${path.slice(1)}index.html`);
      if (title === undefined) throw new Error(`${path}: expected a page with a title for its card, found none`);
      const card = cardOf(course, ui, language, key, title);
      const lacking = face.lacking(`${card.title}${card.label}${card.course}`);
      if (lacking.length > 0) logger.warn(`${path}: the typeface lacks ${lacking.join(' ')}`);
      if (await draw(cardSvg(card, face), join(folder, cardPath(path)), root)) drawn += 1;
    }
  }
  logger.info(`${drawn} cards drawn`);
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
  const at = (course.circles ?? []).findIndex((circle) => circle === place?.lesson.circle);
  const circle = at === 0 || at === 1 || at === 2 ? at : undefined;
  return { title, label, course: say(course.title, language), hasCircles: course.circles !== undefined, circle };
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
