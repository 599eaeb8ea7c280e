import { copyText } from '../../client/clipboard.ts';
import { laterWords } from '../../client/words.ts';
import { paperText } from './paper-text.ts';

/**
 * Copies the paper that a button belongs to, as plain text and, for mail and documents, with its tables and bold words.
 * @param status tells screen readers
 */
export async function copyPaper(button: HTMLButtonElement, paper: Element, status: HTMLElement): Promise<void> {
  const text = paperText(paper);
  const done = await copyText(text, formatted(paper));
  const { shareLater: words } = await laterWords();
  if (!done) {
    showField(button, text, words.textManual);
    return;
  }
  const name = button.textContent;
  status.textContent = words.textCopied;
  button.textContent = `✓ ${words.textCopied}`;
  setTimeout(() => {
    button.textContent = name;
    status.textContent = '';
  }, 3000);
}

/** The paper's own markup, without what belongs to the page. */
function formatted(paper: Element): string {
  const copy = document.importNode(paper, true);
  for (const each of copy.querySelectorAll('.artefact-title, button, .visually-hidden')) each.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const each of copy.querySelectorAll('*'))
    for (const name of each.getAttributeNames()) if (name !== 'colspan') each.removeAttribute(name);
  return copy.innerHTML;
}

/** Where the clipboard is refused the text is shown, selected, to be copied by hand. */
function showField(button: HTMLElement, text: string, told: string): void {
  if (button.nextElementSibling?.matches('.copy-field')) return;
  const label = document.createElement('label');
  label.className = 'copy-field screen-only';
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 6;
  field.value = text;
  label.append(told, field);
  button.after(label);
  field.addEventListener('blur', () => label.remove());
  field.addEventListener('keydown', ({ key }) => key === 'Escape' && button.focus());
  field.select();
}
