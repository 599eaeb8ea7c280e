import { getEntry } from 'astro:content';
import { withBase } from '../core/address/permalink.ts';
import { redirects, type Redirect } from '../core/address/redirects.ts';
import { getCourse, getSite } from './site.ts';

/** Every redirect of the course, short addresses first. */
export async function getRedirects(): Promise<readonly Redirect[]> {
  const entry = await getEntry('redirects', 'redirects');
  return redirects(await getCourse(), entry?.data ?? { short: [], moved: [] });
}

/** Redirects of whole pages: those that a host can see. */
export async function getPageRedirects(): Promise<readonly Redirect[]> {
  return (await getRedirects()).filter(({ from }) => !from.includes('#'));
}

/** The short address that leads to each page, by the page's own path; both without the base. */
export async function getShortPaths(): Promise<ReadonlyMap<string, string>> {
  const entry = await getEntry('redirects', 'redirects');
  const short = redirects(await getCourse(), { short: entry?.data.short ?? [], moved: [] });
  return new Map(short.toReversed().map(({ from, to }) => [to, from]));
}

/**
 * The title that a page shows in its heading, without the course's name.
 * @param key of the page, as `page:search`
 * @returns undefined for the home page, which is named as the course
 */
export async function titleOf(key: string, language: string): Promise<string | undefined> {
  const [kind, id = ''] = key.split(':');
  if (kind === 'home') return undefined;
  const collection = kind === 'lesson' ? 'lessons' : kind === 'module' ? 'modules' : 'pages';
  const entry = await getEntry(collection, `${id}/${language}`);
  if (entry) return entry.data.title;
  // The search page has no text of its own.
  const { search } = (await getSite(language)).ui;
  if (key === 'page:search') return search.title;
  throw new Error(`No title for ${key} in ${language}`);
}

/** Where a redirect leads: a path under the site's base, with its fragment if it names one. */
export function targetOf({ to }: Redirect): string {
  return withBase(import.meta.env.BASE_URL, to);
}
