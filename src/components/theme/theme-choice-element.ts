import { readItem, removeItem, writeItem } from '../../browser/storage.ts';

const key = 'theme';

/** `<theme-choice>`: a select that sets the theme of all pages; the empty value follows the device. */
export class ThemeChoiceElement extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = readItem(key) ?? '';
    select.addEventListener('change', () => {
      if (select.value) {
        writeItem(key, select.value);
        document.documentElement.dataset['theme'] = select.value;
      } else {
        removeItem(key);
        delete document.documentElement.dataset['theme'];
      }
    });
  }
}
