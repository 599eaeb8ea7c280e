import { adoptStyles } from '../../client/adopt-styles.ts';
import styles from './tool-dialog.css?inline';

let styled = false;

/**
 * Shows the dialog of a tool: made when it is asked for, gone when it is closed; the focus goes back to where it was.
 * @param content below its title
 */
export function showDialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  if (!styled) adoptStyles(styles);
  styled = true;
  const heading = document.createElement('h2');
  heading.id = 'tool-dialog-title';
  heading.textContent = title;
  const dialog = document.createElement('dialog');
  dialog.className = 'tool-dialog screen-only';
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, ...content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A row of buttons, the first of them the likeliest. */
export function dialogActions(...buttons: readonly HTMLButtonElement[]): HTMLElement {
  const actions = document.createElement('p');
  actions.className = 'tool-dialog-actions';
  buttons[0]?.classList.add('primary');
  actions.append(...buttons);
  return actions;
}

/** @param act what a press does, gets the button's dialog */
export function dialogButton(text: string, act: (dialog: HTMLDialogElement | null) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.addEventListener('click', () => act(button.closest('dialog')));
  return button;
}
