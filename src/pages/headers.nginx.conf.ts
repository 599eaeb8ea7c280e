import type { APIRoute } from 'astro';
import { nginxHeaders } from '../build/hosting/header-files.ts';
import { headerRules } from '../build/hosting/headers.ts';

/** Headers as nginx reads them. */
export const GET: APIRoute = () =>
  new Response(nginxHeaders(headerRules(process.env['SITE_FRAMES']), import.meta.env.BASE_URL), {
    headers: { 'Content-Type': 'text/plain' },
  });
