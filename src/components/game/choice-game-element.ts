import { readGame, type Game, type Played, type Road } from '../../core/game/play.ts';
import { placeOf, turnAfter, type Place } from '../../core/game/place.ts';
import { progressReady } from '../../client/progress-store.ts';
import { shuffle } from '../../core/quiz/draw.ts';
import { fill } from '../../core/text/fill.ts';
import { sayNotKept } from '../kept/say-not-kept.ts';
import { keepPlay, readPlay, type KeptPlay } from './kept-play.ts';
import { make, makeButton } from '../make.ts';
import { debriefOf, endingOf } from './show-ending.ts';
import { linesOf, showNumbers } from './show-numbers.ts';
import { reasonsOf } from './show-account.ts';
import { Story, type Finished, type GameWords, type PagedGame } from './story.ts';

/**
 * `<choice-game>`: plays the game whose words stand in its case, one event at a time. Its numbers are shown as they were
 * at the last month's end; what a choice does is told. A go is kept on the device and can be left off anywhere.
 * Its id is the game's name in the record.
 * Attributes: `data-game` (numbers and formulas), `data-words`.
 */
export class ChoiceGameElement extends HTMLElement {
  #game: Game | undefined;
  #paged: PagedGame | undefined;
  #words: GameWords | undefined;
  #story = new Story(this);
  #play: KeptPlay = { begun: '', moves: [] };
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const paged: PagedGame = JSON.parse(this.dataset['game'] ?? '');
    const words: GameWords = JSON.parse(this.dataset['words'] ?? '');
    [this.#paged, this.#words, this.#game] = [paged, words, readGame(paged)];
    const begin = this.querySelector<HTMLButtonElement>('[data-begin]');
    begin?.addEventListener('click', () => this.#start(readPlay(this.id)));
    // What another version has stored is read a moment later.
    void progressReady().then(() => {
      if (begin && this.#isSound(readPlay(this.id))) begin.textContent = words.resume;
    });
    sayNotKept(this, this.#listeners.signal);
    this.querySelector('[data-read]')?.addEventListener('click', () => this.toggleAttribute('data-open'));
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** A kept go may be of a game whose choices were others. */
  #isSound(play: KeptPlay | undefined): play is KeptPlay {
    if (!play || play.moves.length === 0) return false;
    try {
      this.#placeOf(play.moves);
      return true;
    } catch {
      return false;
    }
  }

  #start(kept: KeptPlay | undefined): void {
    this.#play = this.#isSound(kept) ? kept : { begun: new Date().toISOString(), moves: [] };
    this.#showEvent();
  }

  /** @throws when a move is no choice of its event */
  #placeOf(moves: Road): Place<PagedGame['turns'][number]> {
    return placeOf(this.#game, this.#paged?.turns ?? [], moves);
  }

  #playOf(turn: string, road: Road, other: Road | undefined): Played {
    if (!this.#game) throw new Error('No game');
    return this.#game.play(turn, road, other);
  }

  /** The event that is next, or the end of the turn. */
  #showEvent(turnStarts = this.#play.moves.length === 0): void {
    const [paged, words] = [this.#paged, this.#words];
    if (!paged || !words) return;
    const at = this.#placeOf(this.#play.moves);
    const turn = turnStarts ? (turnAfter(paged.turns, at) ?? at.turn) : at.turn;
    const road = turn === at.turn ? at.road : [];
    const other = turn === at.turn ? at.other : at.road;
    const event = turn.events[road.length];
    if (!event) {
      this.#showEnd(at);
      return;
    }
    const { months, values } = this.#playOf(turn.id, road, other);
    const perMonth = paged.rules.eventsPerMonth;
    const place = { month: months.length + 1, event: road.length + 1, events: turn.events.length };
    const before = other?.[road.length];
    const shown = months.at(-1)?.values ?? this.#playOf(turn.id, [], other).values;
    showNumbers(this, paged, road.length % perMonth === 0 ? values : shown, turn.target, words);
    const choices = shuffle(event.choices, `${this.#play.begun} ${event.id}`).map(({ id }) =>
      makeButton(this.#story.choice(event.id, id, 'say'), () => this.#choose(id)),
    );
    this.#show(
      make('p.muted', fill(words.place, { ...place, turn: this.#story.turn(turn.id, 'h2') })),
      make('h2', this.#story.event(event.id, 'title')),
      ...(road.length === 0 && turn !== paged.turns[0] ? [make('p', this.#story.turn(turn.id, '[data-intro]'))] : []),
      ...(before ? [make('p', this.#story.seen(event.id, before))] : []),
      make('p', this.#story.event(event.id, 'text')),
      make('p.game-ask', words.choose),
      make('div.game-choices', ...choices),
    );
  }

  #choose(choice: string): void {
    this.#keep([...this.#play.moves, choice]);
    this.#showConsequence();
  }

  /** What came of the last choice. */
  #showConsequence(): void {
    const [paged, words] = [this.#paged, this.#words];
    const { played, road } = this.#placeOf(this.#play.moves);
    const step = played.steps.at(-1);
    if (!paged || !words || !step) return;
    const monthOver = road.length % paged.rules.eventsPerMonth === 0;
    this.#show(
      make('p.muted', `${words.chosen}: ${this.#story.choice(step.event, step.choice, 'say')}`),
      make('p.game-told', this.#story.choice(step.event, step.choice, step.low ? 'after-low' : 'after')),
      make('p.muted', ...this.#story.lessons(step.event)),
      make(
        'p.actions',
        makeButton(words.next, () => (monthOver ? this.#showMonth() : this.#showEvent()), true),
      ),
    );
  }

  /** The numbers as a month left them, with their words. */
  #showMonth(): void {
    const [paged, words, game] = [this.#paged, this.#words, this.#game];
    if (!paged || !words || !game) return;
    const at = this.#placeOf(this.#play.moves);
    const { turn, road, played, other } = at;
    const { values } = played;
    showNumbers(this, paged, values, turn.target, words);
    const month = played.months.length;
    const over = road.length >= turn.events.length;
    this.#show(
      make('h2', fill(words.monthEnd, { month })),
      make('ul', ...linesOf(this, paged, values)),
      make('p', words.why),
      make('ul.game-why', ...reasonsOf(this, { game, paged, story: this.#story, words, turn: turn.id, road, other })),
      make(
        'p.actions',
        makeButton(
          over ? words.toEnding : fill(words.nextMonth, { month: month + 1 }),
          () => (over ? this.#showEnd(at) : this.#showEvent()),
          true,
        ),
        makeButton(words.backToMonth, () => this.#back(paged.rules.eventsPerMonth)),
      ),
    );
  }

  #showEnd(at: Place<PagedGame['turns'][number]>): void {
    const [paged, words, game] = [this.#paged, this.#words, this.#game];
    if (!paged || !words || !game) return;
    const { turn, road, other } = at;
    showNumbers(this, paged, this.#playOf(turn.id, road, other).values, turn.target, words);
    const finished: Finished = { game, paged, story: this.#story, words, turn: turn.id, road, other };
    const next = turnAfter(paged.turns, at);
    const buttons = [
      ...(next
        ? [
            makeButton(
              fill(words.otherTurn, { turn: this.#story.turn(next.id, 'h2') }),
              () => this.#showEvent(true),
              true,
            ),
          ]
        : []),
      makeButton(words.again, () => this.#restart()),
      makeButton(words.backToMonth, () => this.#back(paged.rules.eventsPerMonth)),
    ];
    this.#show(...endingOf(finished), make('p.actions', ...buttons), ...debriefOf(finished, this.#noteField()));
  }

  #noteField(): HTMLElement {
    const field = document.createElement('textarea');
    field.rows = 3;
    field.value = this.#play.note ?? '';
    field.addEventListener('input', () => {
      this.#play = { ...this.#play, note: field.value };
      keepPlay(this.id, this.#play);
    });
    return make('label.game-note', this.#story.debrief('restate'), field);
  }

  #restart(): void {
    this.#start(undefined);
    this.#keep([]);
  }

  /** To the end of the month before the last one. */
  #back(events: number): void {
    this.#keep(this.#play.moves.slice(0, -events));
    this.#showEvent(this.#play.moves.length % (this.#paged?.turns[0]?.events.length ?? 1) === 0);
  }

  #keep(moves: Road): void {
    this.#play = { ...this.#play, moves };
    keepPlay(this.id, this.#play);
  }

  /** Shows a scene and puts the reading there. */
  #show(...content: readonly HTMLElement[]): void {
    const scene = this.querySelector<HTMLElement>('[data-scene]');
    if (!scene) return;
    scene.replaceChildren(...content);
    const [first] = content;
    if (first) first.tabIndex = -1;
    first?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }
}
