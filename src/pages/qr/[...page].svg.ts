import type { APIRoute } from 'astro';
import { qrSvg } from '../../build/qr/qr-svg.ts';
import { permalinks, withBase } from '../../core/address/permalink.ts';
import { getShortPaths } from '../../site/redirects.ts';
import { getCourse } from '../../site/site.ts';

/**
 * A QR code for each page. A lesson's holds its short address, which outlives every move and makes the coarser, more
 * readable picture.
 */
export async function getStaticPaths() {
  const course = await getCourse();
  const short = await getShortPaths();
  return course.languages
    .flatMap((language) => [...permalinks(course, language).values()])
    .map((path) => ({ params: { page: `${path.slice(1)}qr` }, props: { path: short.get(path) ?? path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props, site }) =>
  new Response(qrSvg(new URL(withBase(import.meta.env.BASE_URL, props.path), site).href), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
