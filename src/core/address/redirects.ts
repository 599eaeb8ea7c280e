import type { Course } from '../../schemas/course.ts';
import type { Redirects } from '../../schemas/redirects.ts';
import { languageAt, parseContentLink, permalinks } from './permalink.ts';

/** An address that leads to a page. Both ends are without the site's base. */
export interface Redirect {
  /** Begins and ends with `/`; or ends with the fragment that has moved, the page itself being there still. */
  readonly from: string;
  /** Where the page is now, with its fragment if it names one. */
  readonly to: string;
  readonly language: string;
  /** The target's key in {@link permalinks}. */
  readonly key: string;
}

/**
 * Every redirect of the course, each straight to where its page is now.
 * @throws when a target is not in the course: the content check makes sure that it is
 */
export function redirects(course: Course, { short, moved }: Redirects): Redirect[] {
  const addresses = new Map(course.languages.map((language) => [language, permalinks(course, language)]));
  const redirect = (from: string, target: string, language: string): Redirect => {
    const link = parseContentLink(target);
    const address = link && addresses.get(language)?.get(link.key);
    if (!link || address === undefined) throw new Error(`No page ${target} in ${language}`);
    return { from, to: address + link.fragment, language, key: link.key };
  };
  return [
    ...course.languages.flatMap((language) =>
      short.map(({ path, to }) => redirect(`${addresses.get(language)?.get('home:') ?? '/'}${path}/`, to, language)),
    ),
    ...moved.map(({ from, to }) => redirect(from, to, languageAt(course, from))),
  ];
}
