import type { Ui } from '../../schemas/ui.ts';

/** The buttons that a trainer has at the head of a lesson. */
export function lessonTools(words: Ui['trainerLater']): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'trainer-tools screen-only';
  tools.append(
    tool(words.print, () => void import('../print/print-dialog.ts').then(({ openPrint }) => openPrint())),
    tool(words.share, () => void import('../share/share-dialog.ts').then(({ openShare }) => openShare())),
    tool(words.present, () => void import('../slides/present.ts').then(({ begin }) => begin())),
  );
  return tools;
}

function tool(name: string, use: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = name;
  button.addEventListener('click', use);
  return button;
}
