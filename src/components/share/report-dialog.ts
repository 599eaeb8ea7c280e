import { adoptStyles } from '../../client/adopt-styles.ts';
import { copyText } from '../../client/clipboard.ts';
import { pageAddress } from '../../client/page-address.ts';
import { versionOfPage } from '../../client/page-version.ts';
import { laterWords } from '../../client/words.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { shareField } from './share-field.ts';
import styles from './share-dialog.css?inline';

let styled = false;

/**
 * Where a course names nobody who takes reports: what a report needs, the page and its version, to be copied or handed
 * to another app, for the person whom the reader has the course from.
 */
export async function openReport(): Promise<void> {
  const { shareLater: words } = await laterWords();
  if (!styled) adoptStyles(styles);
  styled = true;
  const how = document.createElement('p');
  how.textContent = words.reportHow;
  const { label, input } = shareField(words.reportText, `${pageAddress()} ${versionOfPage()}`.trim());
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const copy = dialogButton(words.copyText, () => {
    input.select();
    void copyText(input.value).then((done) => (status.textContent = done ? words.textCopied : words.textManual));
  });
  copy.autofocus = true;
  const data = { text: input.value };
  const canSend = 'canShare' in navigator && navigator.canShare(data);
  const buttons = [
    copy,
    ...(canSend ? [dialogButton(words.send, () => void navigator.share(data).catch(() => undefined))] : []),
    dialogButton(words.close, (dialog) => dialog?.close()),
  ];
  showDialog(words.report, how, label, status, dialogActions(...buttons));
}
