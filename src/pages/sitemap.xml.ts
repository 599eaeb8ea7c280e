import type { APIRoute } from 'astro';
import { sitemapFile } from '../build/hosting/sitemap.ts';
import { permalinks, withBase } from '../core/address/permalink.ts';
import { isListed } from '../core/address/unlisted.ts';
import { getCourse } from '../site/site.ts';

/** Every page that search engines may list. */
export const GET: APIRoute = async ({ site }) => {
  const course = await getCourse();
  const addresses = course.languages.flatMap((language) =>
    [...permalinks(course, language)]
      .filter(([key]) => isListed(key))
      .map(([, path]) => new URL(withBase(import.meta.env.BASE_URL, path), site).href),
  );
  return new Response(sitemapFile(addresses), { headers: { 'Content-Type': 'application/xml' } });
};
