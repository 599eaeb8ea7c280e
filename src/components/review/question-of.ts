import { sitePage } from '../../client/site-file.ts';

/** A question of the course: the page it stands on, and what it means there. */
export interface Source {
  readonly page: string;
  /** The page's title. */
  readonly title: string;
  readonly meaning: string;
}

/**
 * The questions that links name in `data-questions` (`id:meaning` of each), by their ids.
 * @param root holds the links
 */
export function sourcesIn(root: HTMLElement): ReadonlyMap<string, Source> {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-questions]')];
  return new Map(
    links.flatMap((link) =>
      (link.dataset['questions'] ?? '').split(' ').map((entry) => {
        const [id = '', meaning = ''] = entry.split(':');
        return [id, { page: link.href, title: link.textContent.trim(), meaning }] as const;
      }),
    ),
  );
}

/**
 * A question as its page has it.
 * @throws when the page cannot be had
 */
export async function questionOf(page: string, id: string): Promise<HTMLElement | undefined> {
  const question = (await sitePage(page)).querySelector<HTMLElement>(`#q-${id}`);
  return question ? document.importNode(question, true) : undefined;
}
