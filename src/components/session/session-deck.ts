import { adoptStyles } from '../../client/adopt-styles.ts';
import { acted, atBeginning, leftOf, waits, type Command, type DeckState } from '../../core/session/deck-state.ts';
import { noticeBetween } from '../../core/session/countdown.ts';
import { commandOf, type WindowAct } from '../../core/session/keys.ts';
import { withKey } from '../../core/session/page-number.ts';
import { fill } from '../../core/text/fill.ts';
import { make, makeButton } from '../make.ts';
import { nameButton, watchSwipes } from '../slides/controls.ts';
import { makeFullScreenButton, toggleFullScreen } from '../slides/full-screen.ts';
import { deckFrame } from './deck-frame.ts';
import { isMessage, openLine, type Told } from './deck-line.ts';
import { keptState, keepState } from './deck-history.ts';
import { renderBeat, type DeckFrame, type RenderedBeat } from './render-beat.ts';
import { isFor, presenterAddress, plainPage, slidesAddress } from './session-address.ts';
import pageStyles from './deck-page.css?inline';
import styles from './session-deck.css?inline';

/** Two presses within this time are one: the buttons of clickers bounce. Milliseconds. */
const bounce = 250;

let styled = false;

/** Presents the session that a fragment holds. @param planner see `deckFrame` */
export async function openDeck(planner: HTMLElement, fragment: string): Promise<void> {
  if (document.querySelector('.session-deck')) return;
  const frame = await deckFrame(planner, fragment);
  if (!frame) return;
  if (!styled) adoptStyles(`${pageStyles}${styles}`);
  styled = true;
  new SessionDeck(frame).open();
}

class SessionDeck {
  readonly #frame: DeckFrame;
  readonly #root = make('section.session-deck');
  readonly #stage = make('div.deck-stage');
  readonly #count = make('span');
  readonly #status = make('span.deck-status');
  readonly #said = make('p.visually-hidden');
  readonly #next = makeButton('', () => this.#do({ do: 'next' }), true);
  readonly #camera = makeButton('', () => this.#act('camera'));
  readonly #listeners = new AbortController();
  readonly #line = openLine();
  #state: DeckState = atBeginning;
  #page: RenderedBeat | undefined;
  #pressed = 0;
  #typed: string | undefined;
  #left = 0;

  constructor(frame: DeckFrame) {
    this.#frame = frame;
  }

  open(): void {
    const { words, session, title } = this.#frame;
    this.#state = keptState(session.fragment) ?? atBeginning;
    this.#root.ariaLabel = fill(words.title, { title });
    this.#status.role = 'status';
    this.#said.role = 'status';
    const previous = makeButton('', () => this.#do({ do: 'previous' }));
    nameButton(previous, words.previous, '‹');
    nameButton(this.#camera, words.camera);
    const presenter = makeButton(words.window, () => this.#act('presenter'));
    const keys = makeButton(words.keys, () => this.#act('keys'));
    for (const each of [presenter, keys]) each.classList.add('deck-extra');
    const bar = make(
      'div.deck-bar',
      makeButton(words.leave, () => this.#leave()),
      ...(document.fullscreenEnabled ? [makeFullScreenButton(words.full, this.#listeners.signal)] : []),
      presenter,
      keys,
      this.#camera,
      this.#status,
      this.#count,
      previous,
      this.#next,
    );
    bar.role = 'group';
    bar.ariaLabel = words.controls;
    this.#root.append(this.#stage, bar, this.#said);
    history.replaceState(history.state, '', slidesAddress(session.fragment));
    document.body.append(this.#root);
    document.documentElement.classList.add('presenting-session');
    this.#listen();
    this.#show(true);
  }

  #listen(): void {
    const { signal } = this.#listeners;
    addEventListener('keydown', (event) => this.#key(event), { signal });
    addEventListener('resize', () => this.#fit(), { signal });
    addEventListener('pagehide', () => this.#line.postMessage({ kind: 'closed' }), { signal });
    addEventListener('hashchange', () => !isFor(this.#frame.session.fragment) && this.#leave(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.#fit(), { signal });
    this.#line.addEventListener('message', ({ data }) => {
      if (!isMessage(data)) return;
      if (data.kind === 'command') this.#do(data.command);
      else if (data.kind === 'hello') this.#tell();
    });
    watchSwipes(this.#stage, (move) => this.#do({ do: move === 'next' ? 'next' : 'previous' }));
    this.#stage.addEventListener('click', () => this.#state.screen !== 'shown' && this.#do({ do: 'next' }), { signal });
    const ticking = setInterval(() => this.#tick(), 250);
    signal.addEventListener('abort', () => clearInterval(ticking));
  }

  #key(event: KeyboardEvent): void {
    const { key, code, shiftKey, target } = event;
    const inside = target instanceof Element ? target : document.body;
    if (inside.closest('dialog, input')) return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (!modified && this.#goKey(key)) {
      event.preventDefault();
      return;
    }
    if (inside.closest('button') && (key === ' ' || key === 'Enter')) return;
    const asked = commandOf({ key, code, shiftKey, modified });
    if (asked === undefined) return;
    event.preventDefault();
    // A held key is one press.
    if (event.repeat) return;
    if (typeof asked === 'string') this.#act(asked);
    else this.#do(asked);
  }

  /** @returns whether a key belongs to the number of a page that is being typed */
  #goKey(key: string): boolean {
    const { typed, done, taken } = withKey(this.#typed, key);
    const isTold = typed !== this.#typed;
    this.#typed = typed;
    if (isTold) this.#status.textContent = typed === undefined ? '' : fill(this.#frame.words.goTo, { page: typed });
    const last = this.#frame.session.beats.length;
    if (done !== undefined) this.#do({ do: 'go', to: Math.min(Math.max(done, 1), last) - 1 });
    return taken;
  }

  #do(command: Command): void {
    const now = Date.now();
    if (command.do === 'next') {
      if (now - this.#pressed < bounce) return;
      this.#pressed = now;
    }
    const before = this.#state;
    this.#state = acted(this.#frame.session.beats, this.#frame.session.votes, before, command, now);
    if (this.#state !== before) this.#show(this.#state.at !== before.at);
  }

  #act(act: WindowAct): void {
    const { words, session } = this.#frame;
    if (act === 'full') void toggleFullScreen();
    else if (act === 'leave') this.#leave();
    else if (act === 'presenter') {
      const opened = open(presenterAddress(session.fragment), '', 'popup,width=1180,height=820');
      this.#status.textContent = opened ? '' : words.blocked;
    } else if (act === 'keys') {
      void import('./deck-keys-dialog.ts').then(({ showKeys }) => showKeys(words)).catch(this.#notLoaded);
    } else void this.#countCards();
  }

  async #countCards(): Promise<void> {
    const beat = this.#frame.session.beats[this.#state.at];
    const part = this.#frame.session.parts[beat?.part ?? -1];
    if (!part?.question || (beat?.kind !== 'vote' && beat?.kind !== 'again')) return;
    const { length } = part.question.choices;
    await import('./count-cards.ts')
      .then(({ countCards }) => countCards(length, 'room', (count) => this.#do({ do: 'count', count })))
      .catch(this.#notLoaded);
  }

  #notLoaded = (): void => {
    this.#status.textContent = this.#frame.words.notLoaded;
  };

  /** @param moved it is another page than before, and so gets the focus */
  #show(moved: boolean): void {
    const { words, session } = this.#frame;
    const { at, screen } = this.#state;
    const page = renderBeat(this.#frame, at, this.#state);
    this.#page = page;
    this.#stage.replaceChildren(page.element);
    this.#stage.className = `deck-stage ${screen}`;
    this.#count.textContent = fill(words.count, { at: at + 1, total: session.beats.length });
    const kind = session.beats[at]?.kind;
    this.#camera.hidden = kind !== 'vote' && kind !== 'again';
    if (waits(session.beats, this.#state)) nameButton(this.#next, words.start);
    else nameButton(this.#next, words.next, '›');
    this.#fit();
    const timer = this.#state.timers[at];
    this.#left = timer ? leftOf(timer, Date.now()) : 0;
    this.#tick();
    // Read out by being focused, once.
    if (moved) page.element.querySelector('h2')?.focus({ preventScroll: true });
    keepState(session.fragment, this.#state);
    this.#tell();
  }

  /** Sets a page smaller until it fits; what does not then is scrolled. */
  #fit(): void {
    const page = this.#page?.element;
    if (!page) return;
    for (const size of ['', 'smaller', 'smallest']) {
      page.classList.remove('smaller', 'smallest');
      if (size !== '') page.classList.add(size);
      if (page.scrollHeight <= page.clientHeight + 1) return;
    }
  }

  #tick(): void {
    const timer = this.#state.timers[this.#state.at];
    const now = Date.now();
    this.#page?.ring?.show(timer, now);
    if (!timer) return;
    const left = leftOf(timer, now);
    const notice = noticeBetween(this.#left, left);
    this.#left = left;
    if (notice) this.#said.textContent = this.#frame.words[notice];
  }

  #tell(): void {
    const told: Told = { kind: 'state', fragment: this.#frame.session.fragment, state: this.#state };
    this.#line.postMessage(told);
  }

  #leave(): void {
    if (document.fullscreenElement) void toggleFullScreen();
    this.#listeners.abort();
    this.#line.postMessage({ kind: 'closed' });
    this.#line.close();
    this.#root.remove();
    document.documentElement.classList.remove('presenting-session');
    history.replaceState({ ...history.state, deck: undefined }, '', plainPage());
    document.querySelector<HTMLElement>('[data-do=present]')?.focus();
  }
}
