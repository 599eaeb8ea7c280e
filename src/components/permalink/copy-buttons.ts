import { adoptStyles } from '../../browser/adopt-styles.ts';
import { copyText } from '../../browser/clipboard.ts';
import { pageAddress } from '../../browser/page-address.ts';
import { laterWords } from '../../browser/words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import styles from './copy-buttons.css?inline';

const icon =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 12l4-4M9 5.5 10.5 4a3.9 3.9 0 0 1 5.5 5.5L14.5 11M11 14.5 9.5 16A3.9 3.9 0 0 1 4 10.5L5.5 9"/></svg>';

/** Gives the page, each of its headings that has an id and each question a button that copies its permanent address. */
export async function addCopyButtons(): Promise<void> {
  const { permalinkLater: words } = await laterWords();
  adoptStyles(styles);
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const part of document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3), main quiz-question')) {
    const id = part.id || (part.matches('section > h2:first-child') && part.parentElement?.id);
    if (!id && !part.matches('h1')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link screen-only';
    button.innerHTML = icon;
    button.ariaLabel = id ? fill(words.copy, { title: titleOf(part) }) : words.copyPage;
    button.addEventListener('click', () => void copy(button, pageAddress() + (id ? `#${id}` : ''), status, words));
    if (part.matches('quiz-question')) part.prepend(button);
    else part.after(button);
  }
}

function titleOf(part: HTMLElement): string {
  const text = part.querySelector('legend')?.lastChild ?? part;
  return text.textContent?.trim() ?? '';
}

async function copy(
  button: HTMLElement,
  address: string,
  status: HTMLElement,
  words: Ui['permalinkLater'],
): Promise<void> {
  if (!(await copyText(address))) {
    showField(button, address, words.manual);
    return;
  }
  status.textContent = words.copied;
  button.dataset['told'] = words.copied;
  setTimeout(() => {
    delete button.dataset['told'];
    status.textContent = '';
  }, 3000);
}

/** Where the clipboard is refused the address is shown, selected, to be copied by hand. */
function showField(button: HTMLElement, address: string, told: string): void {
  if (button.nextElementSibling?.matches('.copy-field')) return;
  const label = document.createElement('label');
  label.className = 'copy-field screen-only';
  const input = document.createElement('input');
  input.readOnly = true;
  input.value = address;
  label.append(told, input);
  button.after(label);
  input.addEventListener('blur', () => label.remove());
  input.addEventListener('keydown', ({ key }) => key === 'Escape' && button.focus());
  input.select();
}
