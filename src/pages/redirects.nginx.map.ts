import type { APIRoute } from 'astro';
import { nginxMap } from '../build/redirects/host-files.ts';
import { getPageRedirects } from '../site/redirects.ts';

/** Redirects as nginx reads them. */
export const GET: APIRoute = async () =>
  new Response(nginxMap(await getPageRedirects(), import.meta.env.BASE_URL), {
    headers: { 'Content-Type': 'text/plain' },
  });
