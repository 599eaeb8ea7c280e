import { sitePage } from '../../client/site-file.ts';
import { cardSvg, frameShare, largeFrameShare } from '../../core/cards/card-svg.ts';
import { readStep } from '../../core/session/steps.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { lessonOnPaper } from '../booklet/lesson-on-paper.ts';
import { make } from '../make.ts';
import { svgImage } from '../qr/qr-image.ts';
import type { LoadedSession } from '../session/load-session.ts';
import type { NotedLesson } from '../trainer/noted-lessons.ts';

type Words = Ui['papers'];

/** The lessons of a session, each once, in the order in which they come up. */
export function lessonsIn({ parts }: LoadedSession): NotedLesson[] {
  return [...new Map(parts.flatMap(({ lesson }) => (lesson ? [[lesson.id, lesson] as const] : []))).values()];
}

/** A sheet of its own. */
function sheet(name: string, title: string, ...content: readonly (Node | string)[]): HTMLElement {
  return make(`section.paper.${name}`, make('h2', title), ...content);
}

/** Where learners write who they are. */
function head(words: Words): HTMLElement {
  const field = (text: string): HTMLElement => make('span', `${text}: `);
  return make('p.paper-head', field(words.name), field(words.date), field(words.group));
}

/** What comes when, and what it needs. */
export function planSheet(session: LoadedSession, title: string, words: Words): HTMLElement {
  const rows = session.parts.map(({ entry, title: part, lesson, materials }) => {
    const needs =
      entry.part === 'activity' && materials.length > 0
        ? [make('small', `${words.needed}: ${materials.join('; ')}`)]
        : [];
    const where = lesson ? [make('small', `${lesson.title} · ${lesson.short}`)] : [];
    return make('li', make('b', `${entry.from}–${entry.to}`), make('span', part, ...where, ...needs));
  });
  return sheet('paper-plan', `${words.plan}: ${title}`, make('ol', ...rows));
}

/** What the trainers' page says of each lesson of the session. */
export function notesSheets(session: LoadedSession): HTMLElement[] {
  return lessonsIn(session).map(({ title, section }) => {
    const notes = [...section.children].filter((each) => !each.matches('h2, .screen-only'));
    return sheet('paper-notes', title, ...notes.map((each) => withoutIds(document.importNode(each, true))));
  });
}

/** A sheet to write on for each activity. */
export function activitySheets(session: LoadedSession, words: Words): HTMLElement[] {
  return session.parts
    .filter(({ entry }) => entry.part === 'activity')
    .map(({ title, steps }) => {
      const boxes = steps.map((step) => {
        const { title: todo, lines } = readStep(step);
        return make('li', make('b', todo), lines.length > 0 ? ` ${lines.join(' ')}` : '', make('div.paper-lines'));
      });
      return sheet('paper-activity', title, head(words), make('ol', ...boxes));
    });
}

/** A lesson as it can be printed. */
export interface PrintedLesson {
  readonly title: string;
  /** Missing when it could not be loaded. */
  readonly text: DocumentFragment | undefined;
}

/** Reads a lesson for paper. */
export async function printedLesson({ title, href }: NotedLesson): Promise<PrintedLesson> {
  const text = await sitePage(href)
    .then((page) => lessonOnPaper(page, href))
    .catch(() => undefined);
  return { title, text };
}

const questionsOf = ({ text }: PrintedLesson): HTMLElement[] => [
  ...(text?.querySelectorAll<HTMLElement>('.quiz-question') ?? []),
];

/** The text of a lesson without its questions. */
export function readingSheet(lesson: PrintedLesson): HTMLElement {
  const copy = lesson.text?.cloneNode(true);
  if (copy instanceof DocumentFragment)
    for (const each of copy.querySelectorAll('.quiz-set, .quiz-question')) each.remove();
  return sheet('paper-reading', lesson.title, ...(copy ? [copy] : []));
}

/** The questions of a lesson, without their answers. */
export function practiceSheet(lesson: PrintedLesson, words: Words): HTMLElement {
  const questions = questionsOf(lesson).map((question) => {
    const copy = document.importNode(question, true);
    for (const each of copy.querySelectorAll('.answers')) each.remove();
    return copy;
  });
  return sheet('paper-practice', lesson.title, head(words), ...questions);
}

/** The answers of all lessons, on pages of their own. */
export function answersSheet(lessons: readonly PrintedLesson[], words: Words): HTMLElement {
  const parts = lessons.flatMap((lesson) => [
    make('h3', lesson.title),
    ...questionsOf(lesson).map((question) => {
      const answers = question.querySelector('.answers');
      const copy = answers ? document.importNode(answers, true) : make('div');
      for (const each of copy.querySelectorAll('summary, [hidden]')) each.remove();
      return make(
        'div.paper-answer',
        make('h4', question.querySelector('legend')?.textContent?.trim() ?? ''),
        ...copy.childNodes,
      );
    }),
  ]);
  return sheet('paper-answers', words.answersOf, ...parts);
}

/** Voting cards from 1 on, two to a page, or large ones, each on its own. */
export function cardSheets(count: number, large: boolean, words: Words): HTMLElement[] {
  return Array.from({ length: count }, (_, at) => {
    const name = fill(words.cardNumber, { number: at + 1 });
    return make(
      `figure.paper-card${large ? '.large' : ''}`,
      svgImage(cardSvg(at + 1, name, large ? largeFrameShare : frameShare), name),
      make('figcaption', `${name}. ${words.cardHold}`),
    );
  });
}

/** A page of text of this site, such as the one-page card. */
export async function pageSheet(address: string): Promise<HTMLElement | undefined> {
  const page = (await sitePage(address).catch(() => undefined))?.querySelector('main');
  if (!page) return undefined;
  for (const each of page.querySelectorAll('script, style, .screen-only, nav')) each.remove();
  const title = page.querySelector('h1')?.textContent?.trim() ?? '';
  page.querySelector('h1')?.remove();
  return sheet('paper-page', title, ...[...page.childNodes].map((each) => document.importNode(each, true)));
}

function withoutIds(element: Element): Element {
  for (const each of [element, ...element.querySelectorAll('[id]')]) each.removeAttribute('id');
  return element;
}
