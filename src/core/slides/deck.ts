/** A slide, as far as its place among the others matters. */
export interface DeckSlide {
  /** Of the heading or question that it shows: the fragment of its address. Slides of one section share it. */
  readonly id: string;
  /** Id of the answer that the slide shows: it is skipped until that is revealed. The question's slide comes just before. */
  readonly answer?: string | undefined;
}

/** Where a presentation stands. */
export interface Position {
  /** Number of the slide, from 0. */
  readonly at: number;
  /** The answers that have been revealed. */
  readonly revealed: readonly string[];
}

/** The same for other sizes of the window, in which a section may have another number of slides. */
export interface Place {
  readonly id: string;
  /** Which of the section's slides, from 0, … */
  readonly part: number;
  /** … and how many there were. */
  readonly of: number;
  readonly revealed: readonly string[];
}

export const moves = ['first', 'previous', 'next', 'last'] as const;
export type Move = (typeof moves)[number];

/** Where a move leads. The next slide after a question is its answer: going on reveals it, nothing else does. */
export function moved(deck: readonly DeckSlide[], position: Position, move: Move): Position {
  const { at, revealed } = position;
  switch (move) {
    case 'first':
      return { at: 0, revealed };
    case 'last':
      return { at: shownAt(deck, deck.length - 1, revealed), revealed };
    case 'previous':
      return { at: shownAt(deck, at - 1, revealed), revealed };
    case 'next': {
      const next = deck[at + 1];
      if (!next) return position;
      return {
        at: at + 1,
        revealed: next.answer !== undefined && isHidden(next, revealed) ? [...revealed, next.answer] : revealed,
      };
    }
  }
}

/** Whether the next move on reveals an answer. */
export function revealsNext(deck: readonly DeckSlide[], { at, revealed }: Position): boolean {
  const next = deck[at + 1];
  return next !== undefined && isHidden(next, revealed);
}

/** Where a presentation stands, in words that hold for any size of the window. */
export function placeOf(deck: readonly DeckSlide[], { at, revealed }: Position): Place {
  const id = deck[at]?.id ?? '';
  const section = numbersOf(deck, id);
  return { id, part: Math.max(0, section.indexOf(at)), of: section.length, revealed };
}

/** The slide at a place; the first where there is no such section. */
export function positionAt(deck: readonly DeckSlide[], { id, part, of, revealed }: Place): Position {
  const section = numbersOf(deck, id);
  const number = Math.min(section.length - 1, Math.floor((part * section.length) / Math.max(1, of)));
  return { at: shownAt(deck, section[number] ?? 0, revealed), revealed };
}

/** A place out of what was stored, which may be anything. */
export function readPlace(stored: unknown): Place | undefined {
  if (!(stored instanceof Object && 'id' in stored && 'part' in stored && 'of' in stored && 'revealed' in stored))
    return undefined;
  const { id, part, of, revealed } = stored;
  if (typeof id !== 'string' || typeof part !== 'number' || typeof of !== 'number' || !Array.isArray(revealed))
    return undefined;
  return { id, part, of, revealed: revealed.filter((each) => typeof each === 'string') };
}

/** The nearest slide from a number back that is not hidden. */
function shownAt(deck: readonly DeckSlide[], from: number, revealed: readonly string[]): number {
  let at = Math.max(0, from);
  for (let slide = deck[at]; at > 0 && slide && isHidden(slide, revealed); slide = deck[at]) at -= 1;
  return at;
}

function isHidden({ answer }: DeckSlide, revealed: readonly string[]): boolean {
  return answer !== undefined && !revealed.includes(answer);
}

function numbersOf(deck: readonly DeckSlide[], id: string): number[] {
  return deck.flatMap((slide, number) => (slide.id === id ? [number] : []));
}
