import type { Ui } from '../../schemas/ui.ts';

/** The buttons that a trainer has at the head of a lesson. */
export function lessonTools(words: Ui['trainerLater']): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'trainer-tools screen-only';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const tool = (name: string, use: () => Promise<void>): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = name;
    const failed = (): void => void (status.textContent = words.notLoaded);
    button.addEventListener('click', () => void use().catch(failed));
    return button;
  };
  tools.append(
    tool(words.print, () => import('../print/print-dialog.ts').then(({ openPrint }) => openPrint())),
    tool(words.share, () => import('../share/share-dialog.ts').then(({ openShare }) => openShare())),
    tool(words.present, () => import('../slides/present.ts').then(({ begin }) => begin())),
    status,
  );
  return tools;
}
