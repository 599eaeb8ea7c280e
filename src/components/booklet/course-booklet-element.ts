import { pageAddress } from '../../client/page-address.ts';
import { sitePage } from '../../client/site-file.ts';
import { fill } from '../../core/text/fill.ts';
import { qrSvg, svgImage } from '../qr/qr-image.ts';
import { lessonOnPaper } from './lesson-on-paper.ts';

/**
 * `<course-booklet>`: puts the text of every lesson, read from its page, and its QR code into the booklet. The lessons
 * are saved for offline use as they are: a booklet that held them again would weigh as much as all of them.
 * Parts: `.booklet-lesson` each lesson's place, in it `h3 a`, which leads to its page, and `[data-short]`, its short
 * address below the host; `[role=status]`, a first button, which prints. Words: `data-loading` (`{done}`, `{total}`),
 * `data-failed`. Fires `ready`, and is `aria-busy` before.
 */
export class CourseBookletElement extends HTMLElement {
  connectedCallback(): void {
    const print = this.querySelector(':scope > p > button');
    print?.addEventListener(
      'click',
      () => void import('../print/print-dialog.ts').then((it) => it.openPrint()).catch(() => globalThis.print()),
    );
    void this.#fill();
  }

  async #fill(): Promise<void> {
    const places = [...this.querySelectorAll<HTMLElement>('.booklet-lesson')];
    const status = this.querySelector('[role=status]');
    this.ariaBusy = 'true';
    let done = 0;
    const tell = (): void => {
      const text = fill(this.dataset['loading'] ?? '', { done, total: places.length });
      if (status) status.textContent = done < places.length ? text : '';
    };
    tell();
    const each = async (place: HTMLElement): Promise<void> => {
      await Promise.all([this.#text(place), addCode(place)]);
      done += 1;
      tell();
    };
    await Promise.all(places.map(each));
    this.ariaBusy = 'false';
    this.dispatchEvent(new Event('ready'));
  }

  async #text(place: HTMLElement): Promise<void> {
    const link = place.querySelector<HTMLAnchorElement>('h3 a');
    if (!link) return;
    try {
      place.append(lessonOnPaper(await sitePage(link.href), link.href));
      // What is printed as soon as it is ready has its figures.
      await Promise.all([...place.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
    } catch {
      const failed = document.createElement('p');
      failed.setAttribute('role', 'alert');
      failed.textContent = this.dataset['failed'] ?? '';
      place.append(failed);
    }
  }
}

async function addCode(place: HTMLElement): Promise<void> {
  const short = place.querySelector<HTMLElement>('[data-short]')?.dataset['short'];
  if (short === undefined) return;
  const svg = await qrSvg(new URL(short, pageAddress()).href).catch(() => undefined);
  if (svg === undefined) return;
  const image = svgImage(svg, '');
  place.querySelector('header')?.append(image);
  await image.decode().catch(() => undefined);
}
