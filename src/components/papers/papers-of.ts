import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import type { DeckFrame } from '../session/render-beat.ts';
import * as sheets from './sheets.ts';

/** What can be printed of a session, in the order in which it is. */
export const paperKinds = [
  'plan',
  'notes',
  'sheets',
  'practice',
  'reading',
  'cards',
  'largeCards',
  'card',
  'answers',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Papers, ready to be shown or printed. */
export interface Papers {
  readonly papers: readonly { readonly kind: PaperKind; readonly sheet: HTMLElement }[];
  /** Titles of lessons that could not be loaded. */
  readonly failed: readonly string[];
}

/**
 * Makes the papers of a session.
 * @param cards how many voting cards
 * @param card address of the one-page card
 * @param tell is told how far loading has come
 */
export async function papersOf(
  { session, title }: DeckFrame,
  chosen: ReadonlySet<PaperKind>,
  { cards, card }: { readonly cards: number; readonly card: string | undefined },
  words: Ui['papers'],
  tell: (text: string) => void,
): Promise<Papers> {
  const needed = sheets.lessonsIn(session);
  const wants = chosen.has('practice') || chosen.has('reading') || chosen.has('answers');
  const lessons: sheets.PrintedLesson[] = [];
  for (const lesson of wants ? needed : []) {
    tell(fill(words.loading, { done: lessons.length, total: needed.length }));
    lessons.push(await sheets.printedLesson(lesson));
  }
  const had = lessons.filter(({ text }) => text !== undefined);
  const page = chosen.has('card') && card !== undefined ? await sheets.pageSheet(card) : undefined;
  const missing = chosen.has('card') && !page ? [words.card] : [];
  const makers: Readonly<Record<PaperKind, () => HTMLElement[]>> = {
    plan: () => [sheets.planSheet(session, title, words)],
    notes: () => sheets.notesSheets(session),
    sheets: () => sheets.activitySheets(session, words),
    practice: () => had.map((lesson) => sheets.practiceSheet(lesson, words)),
    reading: () => had.map((lesson) => sheets.readingSheet(lesson)),
    cards: () => sheets.cardSheets(cards, false, words),
    largeCards: () => sheets.cardSheets(cards, true, words),
    card: () => (page ? [page] : []),
    answers: () => (had.length > 0 ? [sheets.answersSheet(had, words)] : []),
  };
  return {
    failed: [...lessons.filter((each) => !had.includes(each)).map((each) => each.title), ...missing],
    papers: paperKinds.flatMap((kind) => (chosen.has(kind) ? makers[kind]().map((sheet) => ({ kind, sheet })) : [])),
  };
}
