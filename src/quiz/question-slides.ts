import type { Behaviour } from './question-type.ts';

/** A question on its page, as its slides are made of it. */
export interface QuestionOnPage {
  readonly question: HTMLElement;
  readonly behaviour: Behaviour;
  /** Copies of what says how to answer. */
  readonly how: readonly Element[];
  /** What the page says of the answers, a line each. */
  readonly lines: readonly HTMLElement[];
  /** A copy of a line, as it is to be seen. */
  readonly copy: (line: HTMLElement) => Element;
  /** The text of a part of the page, as it is to be seen. */
  readonly text: (part: Element | null | undefined) => string;
}

/**
 * A slide of a question. Parts of the page come in the order of the file, however they stand for a learner; what a
 * learner has answered on this device is not shown.
 */
export interface QuestionSlide {
  /** The title; the prompt without it. */
  readonly title?: string;
  readonly blocks: readonly Element[];
  /** `key`: the same slide with the right answers marked; `told`: what is said of the answers. */
  readonly shows?: 'key' | 'told';
  /** The step to which a slide belongs, of a question in steps. */
  readonly step?: number;
}

/** What a question type makes slides of. */
export type QuestionSlides = (on: QuestionOnPage) => QuestionSlide[];

/** A list of rows. */
export function list(name: 'ol' | 'ul', className: string, rows: readonly Element[]): Element {
  const made = document.createElement(name);
  made.className = className;
  made.append(...rows);
  return made;
}

/** A row of a list. */
export function entry(...content: (Node | string)[]): HTMLLIElement {
  const made = document.createElement('li');
  made.append(...content);
  return made;
}

/**
 * Choices as a lettered list.
 * @param choices their texts; `verdict`: what is said of a right one, which is marked with it
 */
export function choiceList(choices: readonly { readonly text: string; readonly verdict?: string }[]): Element {
  const made = choices.map(({ text, verdict }) => {
    if (verdict === undefined) return entry(text);
    const bold = document.createElement('b');
    bold.textContent = `✓ ${verdict}`;
    const marked = entry(text, ' ', bold);
    marked.className = 'right';
    return marked;
  });
  return list('ol', 'slide-choices', made);
}
