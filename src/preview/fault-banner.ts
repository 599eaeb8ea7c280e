import { askForFaults, faultsEvent, type FaultMessage } from '../core/preview/fault-message.ts';

/**
 * In `npm run dev` alone: a banner with the faults of the content, over the last good page. It goes when they are fixed.
 */
const styles = `
content-faults { display: block; position: fixed; inset: 0 0 auto; z-index: 99; max-height: 60vh; overflow: auto;
  padding: 1rem 1.25rem; background: #b3261e; color: #fff; font: 1rem/1.5 system-ui, sans-serif; }
content-faults h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
content-faults p { margin: 0 0 .75rem; white-space: pre-wrap; }
content-faults b { display: block; }`;

let banner: HTMLElement | undefined;

function show({ title, faults }: FaultMessage): void {
  if (faults.length === 0) {
    if (banner) location.reload();
    return;
  }
  if (!banner) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    banner = document.createElement('content-faults');
    banner.setAttribute('role', 'alert');
    document.body.prepend(banner);
  }
  const heading = document.createElement('h2');
  heading.textContent = title;
  banner.replaceChildren(
    heading,
    ...faults.map(({ place, lines }) => {
      const entry = document.createElement('p');
      const where = document.createElement('b');
      where.textContent = place;
      entry.append(where, lines.join('\n'));
      return entry;
    }),
  );
}

import.meta.hot?.on(faultsEvent, show);
import.meta.hot?.send(askForFaults);
