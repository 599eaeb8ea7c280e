import type { APIRoute } from 'astro';
import { nginxHeaders } from '../build/hosting/header-files.ts';
import { headerRules } from '../build/hosting/headers.ts';
import { getCameraPages } from '../site/camera-pages.ts';

/** Headers as nginx reads them. */
export const GET: APIRoute = async () => {
  const rules = headerRules(process.env['SITE_FRAMES'], await getCameraPages());
  return new Response(nginxHeaders(rules, import.meta.env.BASE_URL), { headers: { 'Content-Type': 'text/plain' } });
};
