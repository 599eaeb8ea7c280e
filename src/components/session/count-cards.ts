import { adoptStyles } from '../../client/adopt-styles.ts';
import { cameraWords } from '../../client/words.ts';
import { mostCards } from '../../core/cards/card-svg.ts';
import { countedOf, noTally, withPicture, type Tally } from '../../core/cards/tally.ts';
import type { CardReads } from '../../core/cards/read-cards.ts';
import type { Count } from '../../core/session/ballot.ts';
import { fill } from '../../core/text/fill.ts';
import { letter } from '../../quiz/letter.ts';
import type { Ui } from '../../schemas/ui.ts';
import { dialogActions, dialogButton, showDialog } from '../dialog/tool-dialog.ts';
import { make } from '../make.ts';
import { drawOutlines } from './card-outlines.ts';
import { closeCamera, nextCamera, openCamera, pictureOf } from './camera.ts';
import { openReader } from './card-reader.ts';
import styles from './count-cards.css?inline';

let styled = false;
/** How many cards were handed out, as long as the page. */
let handedOut = 24;

/** Darker pictures are not read well. */
const dark = 45;
/** After so many pictures without a card it is said how to hold one. */
const patience = 40;

/**
 * Counts raised cards with the camera: it is asked for when the button is pressed, and off when the dialog is closed.
 * Pictures never leave this device.
 * @param choices how many the question has
 * @param place who sees it: in the `room` no letter is shown, only how many cards have been seen
 * @param done told the votes when the button for that is pressed
 */
export async function countCards(
  choices: number,
  place: 'room' | 'trainer',
  done: (count: Count) => void,
): Promise<void> {
  const words = await cameraWords();
  if (!styled) adoptStyles(styles);
  styled = true;
  new CardCount(choices, place, words, done).open();
}

class CardCount {
  readonly #choices: number;
  readonly #place: 'room' | 'trainer';
  readonly #words: Ui['camera'];
  readonly #done: (count: Count) => void;
  readonly #video = document.createElement('video');
  readonly #canvas = document.createElement('canvas');
  readonly #outlines = document.createElement('canvas');
  readonly #seen = make('p.cards-seen');
  readonly #letters = make('p.cards-letters');
  readonly #status = make('p.cards-status');
  readonly #number = document.createElement('input');
  #tally: Tally = noTally;
  #stream: MediaStream | undefined;
  #empty = 0;
  #isOpen = true;

  constructor(choices: number, place: 'room' | 'trainer', words: Ui['camera'], done: (count: Count) => void) {
    this.#choices = choices;
    this.#place = place;
    this.#words = words;
    this.#done = done;
  }

  open(): void {
    const words = this.#words;
    Object.assign(this.#number, { type: 'number', min: '1', max: String(mostCards), inputMode: 'numeric' });
    this.#number.value = String(handedOut);
    const label = document.createElement('label');
    label.append(fill(words.cards, { most: mostCards }), this.#number);
    Object.assign(this.#video, { muted: true, playsInline: true, hidden: true });
    this.#video.ariaHidden = 'true';
    this.#outlines.ariaHidden = 'true';
    this.#status.role = 'status';
    this.#number.addEventListener('input', () => {
      handedOut = Math.min(mostCards, Math.max(1, Math.round(Number(this.#number.value)) || 1));
      this.#tell();
    });
    const dialog = showDialog(
      words.title,
      make('p', words.why),
      label,
      make('div.cards-view', this.#video, this.#outlines),
      this.#seen,
      this.#letters,
      this.#status,
      dialogActions(
        dialogButton(words.begin, () => void this.#begin()),
        dialogButton(words.done, (shown) => {
          this.#done(countedOf(this.#tally, this.#choices, handedOut).count);
          shown?.close();
        }),
        dialogButton(words.recount, () => this.#recount()),
        dialogButton(words.other, () => void this.#switch()),
        dialogButton(words.close, (shown) => shown?.close()),
      ),
    );
    dialog.classList.add('count-cards');
    dialog.addEventListener('close', () => {
      this.#isOpen = false;
      closeCamera(this.#stream);
    });
  }

  async #begin(device?: string): Promise<void> {
    closeCamera(this.#stream);
    const stream = await openCamera(device);
    if (typeof stream === 'string') {
      this.#status.textContent = this.#words[stream];
      return;
    }
    // The dialog may have been closed while the browser asked.
    if (!this.#isOpen) {
      closeCamera(stream);
      return;
    }
    const isFirst = this.#stream === undefined;
    this.#stream = stream;
    stream.getVideoTracks()[0]?.addEventListener('ended', () => (this.#status.textContent = this.#words.ended));
    this.#video.srcObject = stream;
    this.#video.hidden = false;
    await this.#video.play().catch(() => undefined);
    this.#tell();
    if (isFirst) await this.#read();
  }

  async #read(): Promise<void> {
    const reader = openReader();
    while (this.#isOpen) {
      const picture = pictureOf(this.#video, this.#canvas);
      if (picture) this.#take(await reader.read(picture));
      await new Promise((next) => setTimeout(next, 60));
    }
    reader.close();
  }

  #take(reads: CardReads): void {
    this.#empty = reads.cards.length > 0 ? 0 : this.#empty + 1;
    this.#tally = withPicture(this.#tally, reads.cards, handedOut);
    drawOutlines(this.#outlines, this.#canvas, reads.cards, this.#place === 'trainer');
    this.#tell(reads);
  }

  #recount(): void {
    this.#tally = noTally;
    this.#tell();
  }

  async #switch(): Promise<void> {
    const next = this.#stream && (await nextCamera(this.#stream));
    if (next !== undefined) await this.#begin(next);
  }

  #tell(reads?: CardReads): void {
    const words = this.#words;
    const { count, seen, missing, foreign } = countedOf(this.#tally, this.#choices, handedOut);
    this.#seen.textContent = this.#stream ? fill(words.seen, { count: seen, total: handedOut }) : '';
    if (this.#place === 'trainer')
      this.#letters.textContent = this.#stream ? count.map((votes, at) => `${letter(at)} ${votes}`).join('   ') : '';
    if (!this.#stream) return;
    const list = (numbers: Iterable<number>): string => [...numbers].toSorted((a, b) => a - b).join(', ');
    const { twice, outside } = this.#tally;
    const told = [
      ...(reads && reads.brightness < dark ? [words.dark] : []),
      ...(reads && reads.mirrored > 0 && reads.cards.length === 0 ? [words.mirrored] : []),
      ...(this.#empty > patience ? [words.nothing] : []),
      ...(twice.size > 0 ? [fill(words.twice, { cards: list(twice) })] : []),
      ...(outside.size > 0 ? [fill(words.outside, { cards: list(outside) })] : []),
      ...(foreign > 0 ? [fill(words.foreign, { count: foreign })] : []),
      ...(missing.length === 0
        ? [words.all]
        : seen > 0
          ? [`${fill(words.missing, { cards: list(missing) })}. ${words.missingHow}`]
          : []),
    ].join(' ');
    // Said once, not again for what stays.
    if (this.#status.textContent !== told) this.#status.textContent = told;
  }
}
