import { sitePage } from '../../client/site-file.ts';
import { decodeQuestion } from '../../quiz/types.ts';

/** A question that a room votes on. Its choices stand in the order of the course's file. */
export interface VoteQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly choices: readonly { readonly text: string; readonly right: boolean; readonly told: string }[];
  readonly explanation: string;
}

/** A drawing of a lesson. */
export interface LessonFigure {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** What of a lesson's page a session shows. */
export interface LessonPage {
  readonly questions: readonly VoteQuestion[];
  readonly figures: readonly LessonFigure[];
  /** The page itself, without its head. */
  readonly main: Element;
}

const pages = new Map<string, Promise<LessonPage | undefined>>();

/**
 * Reads a lesson's page, once. Saved for reading offline, it can be had without a network.
 * @param href its address
 * @returns undefined when it cannot be had
 */
export function lessonPage(href: string): Promise<LessonPage | undefined> {
  const known = pages.get(href);
  if (known) return known;
  const page = read(href).catch(() => {
    pages.delete(href);
    return undefined;
  });
  pages.set(href, page);
  return page;
}

async function read(href: string): Promise<LessonPage | undefined> {
  const main = (await sitePage(href)).querySelector('main');
  if (!main) return undefined;
  const questions = [...main.querySelectorAll<HTMLElement>('quiz-question[data-type=single-choice]')];
  return {
    main,
    questions: questions.map(readQuestion),
    figures: [...main.querySelectorAll('figure.figure')].flatMap((figure) => {
      const image = figure.querySelector('img');
      const src = new URL(image?.getAttribute('src') ?? '', href).href;
      return image ? [{ src, alt: image.alt, caption: textOf(figure.querySelector('figcaption')) }] : [];
    }),
  };
}

function readQuestion(question: HTMLElement): VoteQuestion {
  const { grade, places = [] } = decodeQuestion(question.dataset['type'], question.dataset['key'] ?? '');
  // What is missing from no answer at all is what would be right.
  const { marks } = grade(undefined);
  const answers = question.querySelector('.answers');
  return {
    id: question.id.slice(2),
    prompt: question.querySelector('legend')?.lastChild?.textContent?.trim() ?? '',
    choices: places.map((choice, at) => ({
      text: textOf(question.querySelector(`.choices [value="${CSS.escape(choice)}"]`)?.closest('label')),
      right: marks[choice] === 'missed',
      told: answers?.querySelectorAll('li')[at]?.lastChild?.textContent?.trim() ?? '',
    })),
    explanation: textOf(answers?.querySelector(':scope > p')),
  };
}

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';
