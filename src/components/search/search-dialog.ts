import { adoptStyles } from '../../browser/adopt-styles.ts';
import { scriptWords } from '../../browser/words.ts';
import type { Ui } from '../../schemas/ui.ts';
import { connectSearch } from './search-view.ts';
import styles from './search.css?inline';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog, which is made at the first call.
 * @param base the site's base, with a slash at both ends
 * @param page address of the search page
 * @throws when the words cannot be loaded
 */
export async function openSearchDialog(base: string, page: string): Promise<void> {
  const { searchScript: words } = await scriptWords();
  dialog ??= makeDialog(words, base, page);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

function makeDialog(words: Ui['searchScript'], base: string, page: string): HTMLDialogElement {
  adoptStyles(styles);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', words.title);
  const form = document.createElement('form');
  form.action = page;
  form.setAttribute('role', 'search');
  const input = document.createElement('input');
  Object.assign(input, { type: 'search', name: 'q', autocomplete: 'off', placeholder: words.start, maxLength: 1000 });
  input.setAttribute('aria-label', words.label);
  input.setAttribute('autocapitalize', 'none');
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', className: 'button', textContent: words.close });
  close.addEventListener('click', () => made.close());
  form.append(input, close);
  const status = document.createElement('p');
  status.className = 'search-status';
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  list.className = 'results';
  list.setAttribute('role', 'list');
  made.append(form, status, list);
  // A press beside the dialog closes it; a result on this very page has to close it too.
  made.addEventListener('click', ({ target }) => {
    if (target === made || (target instanceof Element && target.closest('.results a'))) made.close();
  });
  document.body.append(made);
  connectSearch({ input, list, status, words, base, signal: new AbortController().signal });
  return made;
}
