/**
 * Asks by the dialog of `Confirm.astro` whether to go on.
 * @param place where the dialog stands
 * @param text what to ask, in place of what the dialog says
 * @returns false when the learner declines or closes it
 */
export function askFirst(place: Element, name: string, text?: string): Promise<boolean> {
  const dialog = place.querySelector<HTMLDialogElement>(`dialog[data-confirm="${name}"]`);
  if (!dialog) return Promise.resolve(false);
  const words = dialog.querySelector('p');
  if (words && text !== undefined) words.textContent = text;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
