import { forgetSearches, recentSearches } from '../../client/recent-searches.ts';
import { button, element } from './elements.ts';
import type { SearchParts } from './search-view.ts';

/** Offers what helps before anything is typed: what others ask, what this reader asked, lessons to open at once. */
export function offerBegin(parts: SearchParts): void {
  const { input, extra, status, words, filters } = parts;
  const recent = recentSearches();
  extra.replaceChildren();
  const again = (query: string): HTMLButtonElement =>
    button(query, () => {
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.focus();
    });
  const forget = button(
    words.forget,
    () => {
      forgetSearches();
      extra.replaceChildren();
      input.focus();
    },
    'search-link',
  );
  const group = (title: string, ...buttons: HTMLElement[]): void =>
    extra.append(
      element('p', { className: 'search-heading' }, title),
      element('p', { className: 'search-recent' }, ...buttons),
    );
  if (filters === undefined) status.replaceChildren(words.hint);
  if (filters === undefined && words.questions.length > 0) group(words.asked, ...words.questions.map(again));
  if (recent.length > 0) group(words.recent, ...recent.map(again), forget);
  void offerLessons(parts);
}

async function offerLessons({ input, extra, words, start }: SearchParts): Promise<void> {
  const lessons = await start?.();
  if (lessons && input.value.trim() === '')
    extra.append(element('p', { className: 'search-heading' }, words.open), lessons);
}
