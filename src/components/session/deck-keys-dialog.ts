import type { Ui } from '../../schemas/ui.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';

/** Lists the keys of a presented session. */
export function showKeys(words: Ui['deck']): void {
  const list = document.createElement('ul');
  const { keysNext, keysPrevious, keysBlack, keysFull, keysTime, keysVote, keysGo, keysWindow } = words;
  for (const text of [keysNext, keysPrevious, keysBlack, keysFull, keysTime, keysVote, keysGo, keysWindow]) {
    const line = document.createElement('li');
    line.textContent = text;
    list.append(line);
  }
  showDialog(words.keys, list, dialogActions(dialogButton(words.close, (dialog) => dialog?.close())));
}
