import { defineMiddleware } from 'astro:middleware';
import { withoutBase } from './core/address/permalink.ts';

/** In `npm run dev`, pages go through the steps that a build gives them: an author meets no other page, and its policy. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!import.meta.env.DEV || !isPage) return response;
  const { finishDevPage } = await import('./build/finish/dev-page.ts');
  const name = `${withoutBase(import.meta.env.BASE_URL, url.pathname).slice(1)}index.html`;
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  const html = finishDevPage(process.cwd(), name, await response.text());
  return new Response(html, { status: response.status, statusText: response.statusText, headers });
});
