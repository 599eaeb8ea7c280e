import type { Game, Road } from '../../core/game/play.ts';
import type { GameRules } from '../../core/game/rules.ts';
import type { Drawn } from '../../core/game/draw.ts';
import type { Ui } from '../../schemas/ui.ts';

/** A game as its page gives it: what it counts by, and where its words are. */
export interface PagedGame extends GameRules {
  readonly measures: readonly (GameRules['measures'][number] & {
    readonly draw?: Drawn;
    readonly levels?: readonly { readonly to: number; readonly text: string }[];
  })[];
  readonly endings: readonly (GameRules['endings'][number] & {
    readonly texts: readonly { readonly when?: string; readonly chose?: string[]; readonly notChosen?: string[] }[];
  })[];
  /** The way of playing that tempts, with a road for each turn. */
  readonly tempting: { readonly name: string; readonly roads: Readonly<Record<string, readonly string[]>> };
  readonly mirrorOf: string;
  /** Names of what a month’s formulas make beside the measures. */
  readonly made: Readonly<Record<string, string>>;
}

export type GameWords = Ui['game'];

/** The words of a game, found in the case that stands in its page. */
export class Story {
  readonly #case: Element;

  constructor(place: Element) {
    this.#case = place;
  }

  turn(id: string, part: 'h2' | '[data-intro]'): string {
    return this.#text(`[data-turn="${id}"] > ${part}`);
  }

  event(id: string, part: 'title' | 'text' | 'lessons'): string {
    return this.#text(`[data-event="${id}"] [data-${part}]`);
  }

  seen(event: string, choice: string): string {
    return this.#text(`[data-event="${event}"] [data-seen="${choice}"]`);
  }

  choice(event: string, choice: string, part: 'say' | 'after' | 'after-low'): string {
    return this.#text(`[data-event="${event}"] [data-choice="${choice}"] [data-${part}]`);
  }

  /** Links to the lessons that an event is about. */
  lessons(event: string): Node[] {
    const paragraph = this.#case.querySelector(`[data-event="${event}"] [data-lessons]`);
    return paragraph ? [...document.importNode(paragraph, true).childNodes] : [];
  }

  ending(id: string): { title: string; parts: string[] } {
    const parts = this.#case.querySelectorAll(`[data-ending="${id}"] [data-part]`);
    return {
      title: this.#text(`[data-ending="${id}"] [data-title]`),
      parts: [...parts].map(({ textContent }) => textContent ?? ''),
    };
  }

  debrief(part: 'money' | 'mirror' | 'restate' | 'last'): string {
    return this.#text(`[data-debrief] [data-${part}]`);
  }

  questions(): Node[] {
    const list = this.#case.querySelector('[data-debrief] [data-questions]');
    return list ? [document.importNode(list, true)] : [];
  }

  #text(selector: string): string {
    return this.#case.querySelector(selector)?.textContent?.trim() ?? '';
  }
}

/** A turn as far as it was played, and what tells of it. */
export interface Finished {
  readonly game: Game;
  readonly paged: PagedGame;
  readonly story: Story;
  readonly words: GameWords;
  readonly turn: string;
  readonly road: Road;
  /** The road of the turn before, when this one comes after it. */
  readonly other: Road | undefined;
}
