import { adoptStyles } from '../../client/adopt-styles.ts';
import { copyText } from '../../client/clipboard.ts';
import { pageAddress } from '../../client/page-address.ts';
import { laterWords } from '../../client/words.ts';
import styles from './copy-link.css?inline';

adoptStyles(styles);

/**
 * Copies the address of this page, or of a part of it, and says so beside the button.
 * @param id of the part; empty for the page
 * @param status tells screen readers
 */
export async function copyLink(button: HTMLElement, id: string, status: HTMLElement): Promise<void> {
  const address = pageAddress() + (id ? `#${id}` : '');
  const done = await copyText(address);
  const { shareLater: words } = await laterWords();
  if (!done) {
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
