import { adoptStyles } from '../../client/adopt-styles.ts';
import { pageClock } from '../../client/page-dates.ts';
import { advice, strongestLure, voters } from '../../core/session/ballot.ts';
import type { Beat } from '../../core/session/beats.ts';
import { countdown } from '../../core/session/countdown.ts';
import { leftOf, votesOf, waits, type Command, type DeckState } from '../../core/session/deck-state.ts';
import { commandOf } from '../../core/session/keys.ts';
import { elapsed } from '../../core/slides/elapsed.ts';
import { fill } from '../../core/text/fill.ts';
import { letter } from '../../quiz/letter.ts';
import { make, makeButton } from '../make.ts';
import { deckFrame } from './deck-frame.ts';
import { isMessage, openLine } from './deck-line.ts';
import { progressOf } from './presenter-time.ts';
import pageStyles from './deck-page.css?inline';
import styles from './presenter.css?inline';
import { renderBeat, type DeckFrame } from './render-beat.ts';

/** Makes this page the trainer's own window beside the slides of a session. @param planner see `deckFrame` */
export async function openPresenter(planner: HTMLElement, fragment: string): Promise<void> {
  const frame = await deckFrame(planner, fragment);
  if (!frame || document.querySelector('.presenter')) return;
  adoptStyles(`${pageStyles}${styles}`);
  new Presenter(frame).open();
}

class Presenter {
  readonly #frame: DeckFrame;
  readonly #line = openLine();
  readonly #left = make('b.presenter-left');
  readonly #title = make('span');
  readonly #time = make('p');
  readonly #drop = make('p.presenter-bar');
  readonly #now = make('div.presenter-page');
  readonly #then = make('p');
  readonly #notes = make('div.presenter-notes');
  readonly #next = makeButton('', () => this.#ask({ do: 'next' }), true);
  #state: DeckState | undefined;

  constructor(frame: DeckFrame) {
    this.#frame = frame;
  }

  open(): void {
    const { words } = this.#frame;
    this.#title.role = 'status';
    const button = (text: string, command: Command): HTMLButtonElement => makeButton(text, () => this.#ask(command));
    const bar = make(
      'p.presenter-bar',
      button(words.previous, { do: 'previous' }),
      this.#next,
      button(words.pause, { do: 'pause' }),
      button(words.longer, { do: 'longer', by: 60_000 }),
      button(words.black, { do: 'black' }),
    );
    const shown = make('section', make('h2', words.now), this.#now, make('h2', words.then), this.#then);
    const notes = make('section', make('h2', words.notes), this.#notes);
    const root = make(
      'main.presenter',
      make('p.presenter-head', this.#left, this.#time),
      this.#drop,
      make('h1', this.#title),
      bar,
      shown,
      notes,
    );
    document.body.append(root);
    document.documentElement.classList.add('presenting-session');
    addEventListener('keydown', (event) => {
      const { key, code, shiftKey, target } = event;
      const inside = target instanceof Element ? target : document.body;
      if (inside.closest('dialog, input') || (inside.closest('button') && /^( |Enter)$/.test(key))) return;
      const asked = commandOf({ key, code, shiftKey, modified: event.ctrlKey || event.metaKey || event.altKey });
      if (asked === undefined || event.repeat) return;
      event.preventDefault();
      if (typeof asked !== 'string') this.#ask(asked);
      else if (asked === 'camera') void this.#camera();
    });
    this.#line.addEventListener('message', ({ data }) => {
      if (!isMessage(data)) return;
      if (data.kind === 'closed') this.#show(undefined);
      else if (data.kind === 'state')
        this.#show(data.fragment === this.#frame.session.fragment ? data.state : undefined);
    });
    setInterval(() => this.#tick(), 250);
    this.#show(undefined);
    this.#line.postMessage({ kind: 'hello' });
  }

  #ask(command: Command): void {
    this.#line.postMessage({ kind: 'command', command });
  }

  #show(state: DeckState | undefined): void {
    const { words, session } = this.#frame;
    this.#state = state;
    const beat = state && session.beats[state.at];
    const part = session.parts[beat?.part ?? -1];
    const place = state ? fill(words.count, { at: state.at + 1, total: session.beats.length }) : '';
    const title = state ? `${place}. ${beat?.title || part?.title || words.end}` : words.waiting;
    // Said once, not again for what stays.
    if (this.#title.textContent !== title) this.#title.textContent = title;
    this.#next.textContent = state && waits(session.beats, state) ? words.start : words.next;
    this.#now.replaceChildren(...(state ? [renderBeat(this.#frame, state.at, state).element] : []));
    const next = state && session.beats[state.at + 1];
    this.#then.textContent = next ? next.title || words[next.kind === 'end' ? 'end' : 'today'] : '';
    const notes = state && beat ? this.#notesOf(beat, state) : [];
    this.#notes.replaceChildren(...(notes.length > 0 ? notes : [state ? words.noNotes : '']));
    this.#tick();
  }

  #notesOf(beat: Beat, state: DeckState): Node[] {
    const { words, session } = this.#frame;
    const part = session.parts[beat.part];
    if (!part) return [];
    const list = (title: string, lines: readonly string[]): Node[] =>
      lines.length > 0 ? [make('h3', title), make('ul', ...lines.map((line) => make('li', line)))] : [];
    if (beat.kind === 'figure' || beat.kind === 'step' || beat.kind === 'point')
      return [
        ...(beat.step?.at === 0 || beat.kind === 'figure' ? list(words.needed, part.materials) : []),
        ...list(words.expected, part.expected),
        ...list(words.point, part.point === '' ? [] : [part.point]),
      ];
    if (beat.kind === 'discussion') return list(words.point, part.point === '' ? [] : [part.point]);
    return part.question ? this.#voteNotes(beat, state) : [];
  }

  /** The right answer, how many have chosen what, what to do about it: here only. */
  #voteNotes(beat: Beat, state: DeckState): Node[] {
    const { words, session } = this.#frame;
    const question = session.parts[beat.part]?.question;
    const right = session.votes.get(beat.part)?.right ?? -1;
    if (!question) return [];
    const [first, second] = votesOf(state, beat.part, question.choices.length);
    const counts = beat.kind === 'again' || (beat.kind === 'reveal' && voters(second) > 0) ? second : first;
    const asks = beat.kind === 'vote' || beat.kind === 'again';
    const row = make('p.presenter-votes');
    counts.forEach((votes, choice) => {
      const name = letter(choice);
      const press = (by: number, text: string, label: string): HTMLElement => {
        const button = makeButton(text, () => this.#ask({ do: 'vote', choice, by }));
        button.ariaLabel = fill(label, { letter: name });
        return button;
      };
      const tools = asks ? [press(-1, '−', words.less), press(1, '+', words.more)] : [];
      row.append(make('span', make('b', `${name} ${votes}`), ...tools));
    });
    const tools = asks
      ? [makeButton(words.clear, () => this.#ask({ do: 'clear' })), makeButton(words.camera, () => void this.#camera())]
      : [];
    const told = advice(counts, right);
    const lure = strongestLure(counts, right);
    const said = { right: counts[right] ?? 0, count: voters(counts) };
    const advise = { teach: words.adviseTeach, talk: words.adviseTalk, reveal: words.adviseReveal };
    const isFirst = beat.kind === 'vote' || beat.kind === 'split';
    return [
      make('p', fill(words.onlyYou, { letter: letter(right) })),
      row,
      make(
        'p.presenter-bar',
        ...tools,
        ...(beat.kind === 'reveal' ? [] : [makeButton(words.reveal, () => this.#ask({ do: 'reveal' }))]),
      ),
      ...(told && isFirst ? [make('p.presenter-advice', make('b', fill(advise[told], said)))] : []),
      ...(lure === undefined
        ? []
        : [make('h3', fill(words.lure, { letter: letter(lure) })), make('p', question.choices[lure]?.told ?? '')]),
    ];
  }

  async #camera(): Promise<void> {
    const beat = this.#frame.session.beats[this.#state?.at ?? -1];
    const question = this.#frame.session.parts[beat?.part ?? -1]?.question;
    if (!question || (beat?.kind !== 'vote' && beat?.kind !== 'again')) return;
    const { length } = question.choices;
    // Figures can be typed in the window with the slides too.
    await import('./count-cards.ts')
      .then(({ countCards }) => countCards(length, 'trainer', (count) => this.#ask({ do: 'count', count })))
      .catch(() => (this.#time.textContent = this.#frame.words.notLoaded));
  }

  #tick(): void {
    const { words, session } = this.#frame;
    const state = this.#state;
    const now = Date.now();
    const timer = state?.timers[state.at];
    this.#left.textContent = timer ? countdown(leftOf(timer, now)) : '';
    const running = state?.begun === undefined ? '' : fill(words.running, { minutes: elapsed(now - state.begun) });
    const told = state ? progressOf(session, state, now) : undefined;
    const late = told && told.late > 0 ? fill(words.late, { minutes: told.late }) : '';
    const reserve = told ? fill(words.reserve, { minutes: told.reserve }) : '';
    this.#time.textContent = [`${words.clock} ${pageClock()}`, running, late, reserve]
      .filter((each) => each !== '')
      .join(' · ');
    this.#offerToDrop(state?.skipped?.at(-1), told?.drop);
  }

  /** Beyond the reserve, a part that could be left out, and the way back for the one that was. */
  #offerToDrop(skipped: number | undefined, drop: number | undefined): void {
    const { words, session } = this.#frame;
    const offer = (part: number | undefined, text: string, out: boolean): HTMLElement[] => {
      const entry = session.parts[part ?? -1];
      if (!entry || part === undefined) return [];
      const { from, to } = entry.entry;
      const name = fill(text, { title: entry.title, minutes: to - from });
      return [makeButton(name, () => this.#ask({ do: 'skip', part, out }))];
    };
    const buttons = [...offer(drop, words.drop, true), ...offer(skipped, words.takeIn, false)];
    // A button that is being pressed stays.
    if (this.#drop.textContent !== buttons.map(({ textContent }) => textContent).join(''))
      this.#drop.replaceChildren(...buttons);
  }
}
