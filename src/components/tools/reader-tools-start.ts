import { writeItem } from '../../client/storage.ts';
import { isTrainer, trainerAsked, trainerKey } from '../../client/trainer-view.ts';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'];
const listening = new AbortController();

/**
 * What only some readers use comes with the first sign of a reader: nobody needs it sooner, and the first screen needs
 * the line. Where the trainer's view is on it comes at once; `?trainers=1` (the trainers' page's own name) in an
 * address turns that on for this device, `0` off. So it does where the address asks for a print or for slides.
 */
function start(sign?: Event): void {
  listening.abort();
  // A page that is left while it loads does without.
  void import('./reader-tools.ts').then(({ addReaderTools }) => addReaderTools(sign)).catch(() => undefined);
}

const asked = trainerAsked();
if (asked) writeItem(trainerKey, asked);
if (isTrainer() || /[?&](in|trinh-chieu|present)\b/.test(location.search)) start();
else for (const sign of signs) addEventListener(sign, start, { signal: listening.signal, passive: true });
