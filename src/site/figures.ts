import { getCollection, getEntry } from 'astro:content';
import { renderFigure, renderInPage, sceneName, sizeOf, type Size } from '../core/figure/render-figure.ts';
import { withBase } from '../core/address/permalink.ts';
import { getCourse } from './site.ts';

/** A drawing as a page shows it. */
export interface Figure extends Size {
  /** Address of its file under the site's base. */
  readonly src: string;
  readonly alt: string;
  /** A scene has none. */
  readonly caption: string | undefined;
  /** What can be looked at by itself; mostly nothing. */
  readonly views: readonly FigureView[];
}

/** A part of a drawing, or several, to be looked at by themselves. */
export interface FigureView {
  readonly text: string;
  /** Their classes. */
  readonly shows: readonly string[];
}

/** Path of a drawing's file, without the site's base or the ending. */
const pathOf = (name: string, language: string): string => `figures/${name}.${language}`;

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
  const { svg, labels = {}, alt, caption, views = [] } = entry.data;
  const size = sizeOf(svg);
  if (!size) throw new Error(`content/figures/${name}.svg has no size`);
  const { languages } = await getCourse();
  const shown = pictured(labels, language, languages[0] ?? language);
  return {
    ...size,
    src: withBase(import.meta.env.BASE_URL, `/${pathOf(name, shown)}.svg`),
    alt: alt[language] ?? '',
    caption: caption?.[language],
    views: views.map(({ text, shows }) => ({ text: text[language] ?? '', shows })),
  };
}

/**
 * The scene of a lesson, drawn in its page: it is in the first screen, so nothing is fetched for it.
 * @param style rules for all drawings
 * @param name the class of its element
 * @returns undefined where the lesson has none
 */
export async function getScene(
  lesson: string,
  language: string,
  style: string,
  name: string,
): Promise<string | undefined> {
  const entry = await getEntry('figures', `scene-${lesson}`);
  if (!entry) return undefined;
  const { svg, labels = {} } = entry.data;
  const { languages } = await getCourse();
  const shown = pictured(labels, language, languages[0] ?? language);
  return renderInPage({ svg, labels: inLanguage(labels, shown), alt: '', language: shown }, style, name);
}

type Labels = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

const inLanguage = (labels: Labels, language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([place, label]) => [place, label[language] ?? '']));

/**
 * Every file that the drawings make, each language whose words they have. Scenes are drawn in their pages.
 * @param style rules for all of them
 */
export async function figureFiles(style: string): Promise<{ path: string; svg: string }[]> {
  const [entries, { languages }] = await Promise.all([getCollection('figures'), getCourse()]);
  return entries
    .filter(({ id }) => !sceneName.test(id))
    .flatMap(({ id, data: { svg, labels = {}, alt, views } }) =>
      languages
        .filter((language) => pictured(labels, language, '') === language)
        .map((language) => {
          const said = inLanguage(labels, language);
          const drawing = { svg, labels: said, alt: alt[language] ?? '', language, isRead: views !== undefined };
          return { path: pathOf(id, language), svg: renderFigure(drawing, style) };
        }),
    );
}
