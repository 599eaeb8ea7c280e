import type { ReviewItem } from '../../core/review/queue.ts';
import { beginningOf } from '../../core/review/beginning.ts';
import { element } from '../search/elements.ts';
import { questionOf, type Source } from './question-of.ts';

/** A question below this chance is fragile; so many are shown. */
const fragileBelow = 0.9;
const most = 3;

/**
 * Shows the questions that are easiest to forget.
 * @param part with a list
 * @param word the review page's words by name, filled in
 */
export async function showFragile(
  part: HTMLElement | null,
  items: readonly ReviewItem[],
  sources: ReadonlyMap<string, Source>,
  word: (name: string, values: Readonly<Record<string, string | number>>) => string,
): Promise<void> {
  const weakest = items.filter(({ chance }) => chance < fragileBelow).toSorted((a, b) => a.chance - b.chance);
  const rows = await Promise.all(
    // Where a question stands, how it begins, since a page has several, and how likely it is remembered.
    weakest.slice(0, most).map(async ({ id, chance }) => {
      const { page, title } = sources.get(id) ?? { page: '', title: id };
      const question = await questionOf(page, id).catch(() => undefined);
      const prompt = beginningOf(question?.querySelector('legend')?.lastChild?.textContent ?? '', 60);
      const text = prompt === '' ? title : word('place', { page: title, prompt });
      const remembered = word('chance', { percent: Math.round(chance * 100) });
      return element(
        'li',
        {},
        element('a', { href: `${page}#q-${id}` }, text),
        ' ',
        element('span', { className: 'muted' }, remembered),
      );
    }),
  );
  part?.querySelector('ul')?.replaceChildren(...rows);
  if (part) part.hidden = rows.length === 0;
}
