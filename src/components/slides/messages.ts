import { moves, type Move } from '../../core/slides/deck.ts';

/** What the projector tells the window with notes, whenever its slide changes. */
export interface Shown {
  readonly id: string;
  readonly at: number;
  readonly total: number;
  readonly slide: Words;
  /** Missing at the end. */
  readonly next?: Words | undefined;
  /** Going on reveals an answer. */
  readonly reveals: boolean;
  /** When the presentation began, in milliseconds. */
  readonly begun: number;
}

/** A slide in words. */
export interface Words {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the window with notes asks for: a move, to be told where things stand, to restart the clock. */
export const requests = [...moves, 'hello', 'restart'] as const;
export type Request = Move | 'hello' | 'restart';

/** Reads a request out of a message, which may come from another version of the site. */
export function readRequest(message: unknown): Request | undefined {
  return requests.find((each) => each === message);
}

/** Whether a message is what the projector tells. Both windows are of one site: what differs is its kind. */
export function isShown(message: unknown): message is Shown {
  return message instanceof Object && 'begun' in message && 'slide' in message && isWords(message.slide);
}

function isWords(words: unknown): words is Words {
  return words instanceof Object && 'title' in words && 'lines' in words && Array.isArray(words.lines);
}
