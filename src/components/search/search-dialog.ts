import { adoptStyles } from '../../browser/adopt-styles.ts';
import { siteText } from '../../browser/site-file.ts';
import { laterWords } from '../../browser/words.ts';
import type { Ui } from '../../schemas/ui.ts';
import { button, element } from './elements.ts';
import { connectSearch } from './search-view.ts';
import styles from './search-dialog.css?inline';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog, which is made at the first call.
 * @param base the site's base, with a slash at both ends
 * @param page address of the search page
 * @throws when the words cannot be loaded
 */
export async function openSearchDialog(base: string, page: string): Promise<void> {
  const { searchLater } = await laterWords();
  dialog ??= makeDialog(searchLater, base, page);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

function makeDialog(words: Ui['searchLater'], base: string, page: string): HTMLDialogElement {
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
    whole.href = `${page}?${new URLSearchParams({ q: input.value }).toString()}`;
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
    base,
    suggest: () => lessonsFrom(page),
    signal: new AbortController().signal,
  });
  return made;
}

/** The list of all lessons, as the search page has it: the one place that writes it. */
async function lessonsFrom(page: string): Promise<Node | undefined> {
  try {
    const text = await siteText(page);
    // Its styles are those of this page already, and the policy would refuse them.
    const lists = text.replace(/<style[\s\S]*?<\/style>/g, '');
    return new DOMParser().parseFromString(lists, 'text/html').querySelector('.parts') ?? undefined;
  } catch {
    return undefined;
  }
}
