import { adoptStyles } from '../../client/adopt-styles.ts';
import { copyText } from '../../client/clipboard.ts';
import { pageAddress, plainAddress, shortAddress } from '../../client/page-address.ts';
import { saveFile } from '../../client/save-file.ts';
import { laterWords } from '../../client/words.ts';
import { fill } from '../../core/text/fill.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { qrSvg, svgImage } from '../qr/qr-image.ts';
import { shareField } from './share-field.ts';
import styles from './share-dialog.css?inline';

let styled = false;

/** Shows this page's QR code and address, to be copied, handed to another app, or saved as a picture. */
export async function openShare(): Promise<void> {
  const { shareLater: words } = await laterWords();
  // Without the script that makes the code the address is still there.
  const svg = await qrSvg(shortAddress()).catch(() => undefined);
  if (!styled) adoptStyles(styles);
  styled = true;
  const { label, input: link } = shareField(words.link, pageAddress());
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const copy = dialogButton(words.copy, () => {
    link.select();
    void copyText(link.value).then((done) => (status.textContent = done ? words.copied : words.manual));
  });
  copy.autofocus = true;
  const data = { title: document.title, url: link.value };
  const canSend = 'canShare' in navigator && navigator.canShare(data);
  const buttons = [
    copy,
    ...(canSend ? [dialogButton(words.send, () => void navigator.share(data).catch(() => undefined))] : []),
    ...(svg ? [dialogButton(words.save, () => saveFile(`${words.file}.svg`, 'image/svg+xml', svg))] : []),
    dialogButton(words.close, (dialog) => dialog?.close()),
  ];
  showDialog(words.title, ...(svg ? codePart(svg, words) : []), label, status, dialogActions(...buttons));
}

function codePart(svg: string, words: Readonly<Record<'how' | 'code', string>>): Node[] {
  const address = plainAddress(shortAddress());
  const how = document.createElement('p');
  how.textContent = words.how;
  const code = document.createElement('div');
  code.className = 'share-code';
  const named = document.createElement('p');
  named.className = 'share-address';
  named.textContent = address;
  code.append(svgImage(svg, fill(words.code, { address })), named);
  return [how, code];
}
