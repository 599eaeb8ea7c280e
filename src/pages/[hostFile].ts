import type { APIRoute } from 'astro';
import { netlifyHeaders } from '../build/hosting/header-files.ts';
import { headerRules } from '../build/hosting/headers.ts';
import { netlifyFile } from '../build/redirects/host-files.ts';
import { getCameraPages } from '../site/camera-pages.ts';
import { getPageRedirects } from '../site/redirects.ts';

const base = import.meta.env.BASE_URL;

/** Headers and redirects as Netlify and Cloudflare Pages read them. */
const files: ReadonlyMap<string, () => Promise<string>> = new Map([
  ['_headers', async () => netlifyHeaders(headerRules(process.env['SITE_FRAMES'], await getCameraPages()), base)],
  ['_redirects', async () => netlifyFile(await getPageRedirects(), base)],
]);

// Astro takes no file in `pages` whose name begins with `_` for a page, hence a route with a parameter.
export const getStaticPaths = () => [...files.keys()].map((hostFile) => ({ params: { hostFile } }));

export const GET: APIRoute = async ({ params }) => {
  const file = files.get(params['hostFile'] ?? '');
  if (!file) throw new Error(`No host file ${params['hostFile']}`);
  return new Response(await file(), { headers: { 'Content-Type': 'text/plain' } });
};
