import { askForFaults, faultsEvent, type FaultMessage } from '../core/preview/fault-message.ts';
import { faultStyles } from '../core/preview/fault-styles.ts';

/**
 * In `npm run dev` alone: a banner with the faults of the content, over the last good page. It goes when they are fixed.
 */
let banner: HTMLElement | undefined;

function show({ title, faults }: FaultMessage): void {
  if (faults.length === 0) {
    if (banner) location.reload();
    return;
  }
  if (!banner) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(faultStyles);
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
