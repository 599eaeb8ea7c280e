import { adoptStyles } from '../../client/adopt-styles.ts';
import { pageAddress, plainAddress, shortAddress } from '../../client/page-address.ts';
import { qrSvg, svgImage } from '../qr/qr-image.ts';
import styles from './print-foot.css?inline';

let prepared: Promise<void> | undefined;

/** Makes the page ready for paper, once: its address and its QR code under the text, its links spelled out. */
export function preparePage(): Promise<void> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<void> {
  adoptStyles(styles);
  addEventListener('beforeprint', spellLinks);
  const main = document.querySelector('main');
  if (!main) return;
  const foot = document.createElement('p');
  foot.className = 'print-foot';
  const addresses = document.createElement('span');
  addresses.textContent = [...new Set([shortAddress(), pageAddress()])].map(plainAddress).join(' · ');
  foot.append(addresses);
  // A booklet and a session's notes have it where they begin: at their end it would be a page of its own.
  const contents = main.querySelector('.contents, session-planner');
  if (contents) contents.after(foot);
  else main.append(foot);
  // Without the script that makes the code the address is still there.
  const svg = await qrSvg(shortAddress()).catch(() => undefined);
  if (svg === undefined) return;
  const image = svgImage(svg, '');
  foot.prepend(image);
  await image.decode().catch(() => undefined);
}

/** Spells the links of the text out, for paper: the words' own meanings in the glossary stay as they are. */
function spellLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'main a[href]:not(.term, nav a, .agenda a, h2 a, h3 a)',
  )) {
    const { hash, href, pathname, textContent } = link;
    const spelled = plainAddress(href);
    if ((pathname === location.pathname && hash !== '') || textContent === spelled) continue;
    link.dataset['url'] = spelled;
  }
}
