import type { APIRoute } from 'astro';
import { permalinks, withBase } from '../core/address/permalink.ts';
import { getCourse, getSite } from '../site/site.ts';

/** The web app manifest of each language: `manifest.webmanifest` in the folder of its home. */
export async function getStaticPaths() {
  const course = await getCourse();
  return course.languages.map((language) => {
    const home = permalinks(course, language).get('home:') ?? '/';
    return { params: { manifest: `${home.slice(1)}manifest` }, props: { language } };
  });
}

export const GET: APIRoute<{ language: string }> = async ({ props }) => {
  const site = await getSite(props.language);
  const { course, ui, say, href } = site;
  const home = withBase(import.meta.env.BASE_URL, '/');
  const icon = (file: string, size: number, purpose = 'any') => ({
    src: `${home}icons/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const screenshot = (name: string, sizes: string, form_factor: string, label: string) => ({
    src: `${home}screenshots/${name}.webp`,
    sizes,
    type: 'image/webp',
    form_factor,
    label,
  });
  const series = course.modules.flatMap(({ lessons }) => lessons.filter((lesson) => lesson.series !== undefined));
  return Response.json({
    // One app, whichever language it was installed from.
    id: home,
    scope: home,
    start_url: href({ kind: 'home' }),
    name: say(course.title),
    short_name: say(course.name),
    description: say(course.description),
    lang: site.language,
    dir: 'ltr',
    display: 'standalone',
    background_color: '#fbf9f5',
    theme_color: '#fbf9f5',
    categories: course.app?.categories ?? ['education'],
    icons: [
      { src: `${home}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      icon('icon-192.png', 192),
      icon('icon-512.png', 512),
      icon('maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: series.map(({ id, title, series: number = 0 }) => ({
      name: `${number}. ${say(title)}`,
      short_name: say(title),
      url: href({ kind: 'lesson', id }),
      icons: [icon('icon-192.png', 192)],
    })),
    screenshots: [
      screenshot('home', '1280x860', 'wide', ui.app.home),
      screenshot('lesson', '360x780', 'narrow', ui.app.lesson),
    ].filter(() => course.app?.screenshots ?? false),
  });
};
