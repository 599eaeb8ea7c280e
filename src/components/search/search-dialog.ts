import { adoptStyles } from '../../client/adopt-styles.ts';
import { readProgress } from '../../client/progress-store.ts';
import { sitePage } from '../../client/site-file.ts';
import { laterWords } from '../../client/words.ts';
import { at } from '../../core/progress/record.ts';
import type { Ui } from '../../schemas/ui.ts';
import { button, element } from './elements.ts';
import { searchAddress } from './search-address.ts';
import { connectSearch, type SearchParts } from './search-view.ts';
import styles from './search-dialog.css?inline';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog, which is made at the first call.
 * @param base the site's base, with a slash at both ends
 * @param language the page's language
 * @param page address of the search page
 * @throws when the words cannot be loaded
 */
export async function openSearchDialog(base: string, language: string, page: string): Promise<void> {
  const { searchLater } = await laterWords();
  dialog ??= makeDialog(searchLater, { base, language }, page);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

function makeDialog(
  words: Ui['searchLater'],
  site: Pick<SearchParts, 'base' | 'language'>,
  page: string,
): HTMLDialogElement {
  adoptStyles(styles);
  const input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    placeholder: words.label,
    maxLength: 1000,
  });
  input.setAttribute('aria-label', words.label);
  input.setAttribute('autocapitalize', 'none');
  const form = element('form', { action: page }, input);
  form.setAttribute('role', 'search');
  const status = element('div', { className: 'search-status' });
  status.setAttribute('role', 'status');
  const list = element('ol', { className: 'results' });
  list.setAttribute('role', 'list');
  const extra = element('div', { className: 'search-extra' });
  const whole = element('a', { className: 'search-link', href: page }, words.whole);
  const made = element('dialog', { className: 'search-dialog' }, form, status, list, extra, whole);
  made.setAttribute('aria-label', words.title);
  form.append(button(words.close, () => made.close()));
  whole.addEventListener('click', () => {
    whole.href = searchAddress(page, { q: input.value });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // In WebKit a search field takes the key for itself.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && input.value === '') made.close();
  });
  // A press beside the dialog closes it; a result on this very page has to close it too.
  made.addEventListener('click', ({ target }) => {
    if (target === made || (target instanceof Element && target.closest('.results a'))) made.close();
  });
  document.body.append(made);
  connectSearch({
    input,
    list,
    status,
    extra,
    words,
    ...site,
    suggest: () => lessonsFrom(page),
    start: () => nextLessons(page),
    signal: new AbortController().signal,
  });
  return made;
}

/** The list of all lessons, as the search page has it: the one place that writes it. */
async function lessonsFrom(page: string): Promise<Node | undefined> {
  try {
    return (await sitePage(page)).querySelector('.parts') ?? undefined;
  } catch {
    return undefined;
  }
}

/** So many lessons are offered before anything is typed. */
const lessonsOffered = 4;

/** The lessons that come next for this reader: from the first one that is not completed, as the list of lessons marks it. */
async function nextLessons(page: string): Promise<Node | undefined> {
  const lists = await lessonsFrom(page);
  if (!(lists instanceof Element)) return undefined;
  const items = [...lists.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')];
  const { lessons } = readProgress();
  const first = items.findIndex(({ dataset }) => at(lessons, dataset['lesson'] ?? '')?.completed === undefined);
  const offered = items.slice(Math.max(0, first)).slice(0, lessonsOffered);
  return element('ol', { className: 'search-lessons' }, ...offered.map((link) => element('li', {}, link)));
}
