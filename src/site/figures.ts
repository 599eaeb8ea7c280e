import { getCollection, getEntry } from 'astro:content';
import type { Drawing, Figure } from '../core/figure/drawing.ts';
import { withBase } from '../core/address/permalink.ts';
import { getCourse } from './site.ts';

/** Path of a drawing's file, without the site's base or the ending. */
const pathOf = (name: string, language: string): string => `figures/${name}.${language}`;

type Labels = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

const inLanguage = (labels: Labels, language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([place, label]) => [place, label[language] ?? '']));

/** What the name of a scene begins with; it is drawn in its lesson's page and has no file. */
const scene = 'scene-';

/**
 * The language whose words stand in the picture: the page's own, or the default one where a label is missing in it.
 * @param labels texts of each place by language
 */
function pictured(labels: Labels, language: string, fallback: string): string {
  return Object.values(labels).every((label) => label[language] !== undefined) ? language : fallback;
}

/** A drawing of `content/figures` for one language's pages; nothing where there is none of that name. */
export async function getFigure(name: string, language: string): Promise<Figure | undefined> {
  const entry = await getEntry('figures', name);
  if (!entry) return undefined;
  const { width, height, labels = {}, alt, caption, views = [] } = entry.data;
  const { languages } = await getCourse();
  const shown = pictured(labels, language, languages[0] ?? language);
  return {
    width,
    height,
    src: withBase(import.meta.env.BASE_URL, `/${pathOf(name, shown)}.svg`),
    alt: alt[language] ?? '',
    caption: caption?.[language],
    views: views.map(({ text, shows }) => ({ text: text[language] ?? '', shows })),
  };
}

/** The scene of a lesson, to be drawn in its page; nothing where the lesson has none. */
export async function getScene(lesson: string, language: string): Promise<Drawing | undefined> {
  const entry = await getEntry('figures', `${scene}${lesson}`);
  if (!entry) return undefined;
  const { svg, labels = {}, alt } = entry.data;
  const { languages } = await getCourse();
  const shown = pictured(labels, language, languages[0] ?? language);
  return { svg, labels: inLanguage(labels, shown), alt: alt[language] ?? '', language: shown };
}

/** What every file of a drawing holds, one for each language whose words it has. */
export async function figureFiles(): Promise<{ path: string; drawing: Drawing }[]> {
  const [entries, { languages }] = await Promise.all([getCollection('figures'), getCourse()]);
  return entries
    .filter(({ id }) => !id.startsWith(scene))
    .flatMap(({ id, data: { svg, labels = {}, alt, views } }) =>
      languages
        .filter((language) => pictured(labels, language, '') === language)
        .map((language) => {
          const said = inLanguage(labels, language);
          const drawing = { svg, labels: said, alt: alt[language] ?? '', language, isRead: views !== undefined };
          return { path: pathOf(id, language), drawing };
        }),
    );
}
