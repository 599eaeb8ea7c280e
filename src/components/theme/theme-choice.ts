import { adoptStyles } from '../../client/adopt-styles.ts';
import { readItem, removeItem, writeItem } from '../../client/storage.ts';
import type { Ui } from '../../schemas/ui.ts';
import styles from './theme-choice.css?inline';

const key = 'theme';

/** Adds to the foot of the page the choice of the theme of all pages; the first option follows the device. */
export function addThemeChoice(words: Ui['readerTools']): void {
  adoptStyles(styles);
  const select = document.createElement('select');
  select.append(new Option(words.system, ''), new Option(words.light, 'light'), new Option(words.dark, 'dark'));
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
  const label = document.createElement('label');
  label.className = 'theme-choice screen-only';
  label.append(words.theme, select);
  document.querySelector('.footer ul')?.after(label);
}
