import { plainAddress } from '../../client/page-address.ts';
import { fitOf, reserveShare, type Plan, type PlanItem } from '../../core/session/plan.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import type { Described } from './agenda.ts';
import { lessonAsking, type NotedLesson } from './noted-lessons.ts';

/** The lesson that a part of a session belongs to. */
export function lessonOf(lessons: ReadonlyMap<string, NotedLesson>, { part, of }: PlanItem): NotedLesson | undefined {
  return part === 'vote' ? lessonAsking(lessons, of) : lessons.get(of);
}

/**
 * What the form says of a part of a session.
 * @param prompt of a vote's question; missing until it has been read
 */
export function describe(
  item: PlanItem,
  lessons: ReadonlyMap<string, NotedLesson>,
  words: Ui['planning'],
  prompt?: string,
): Described {
  const { part, of } = item;
  const lesson = lessonOf(lessons, item);
  if (!lesson) return { title: words[part], place: '' };
  const titles: Readonly<Partial<Record<PlanItem['part'], string>>> = {
    activity: fill(words.activityTitle, { title: lesson.activity }),
    ...(prompt !== undefined && { vote: fill(words.voteTitle, { title: shortened(prompt) }) }),
  };
  const fragments: Readonly<Partial<Record<PlanItem['part'], string>>> = { activity: '#trainer', vote: `#q-${of}` };
  return {
    title: titles[part] ?? words[part],
    href: `${lesson.href}${fragments[part] ?? ''}`,
    place: `${lesson.title} · ${plainAddress(lesson.short)}`,
  };
}

/** The last sentence of a question, which is what it asks; cut between words where that is long. */
export function shortened(prompt: string, most = 90): string {
  const found = /[^.!?…]+[.!?…”"]*$/.exec(prompt)?.[0] ?? prompt;
  // What closes a quotation belongs to the sentence before.
  const last = found.replace(/^[”"’»)\s]+/, '').trim();
  return last.length <= most ? last : `${last.slice(0, last.lastIndexOf(' ', most))}…`;
}

/** How a session's sum compares with the time there is, in sentences. @param sum minutes of all parts */
export function verdict(plan: Plan, sum: number, words: Ui['planning']): string {
  const { available } = plan;
  const { reserve, fit } = fitOf(plan, sum);
  const wanted = Math.ceil(available * reserveShare);
  const total = fill(words.total, { sum, available });
  switch (fit) {
    case 'empty':
      return words.empty;
    case 'over':
      return `${total} ${fill(words.over, { minutes: -reserve })}`;
    case 'thin':
      return `${total} ${fill(words.thin, { minutes: reserve, wanted })}`;
    case 'fits':
      return `${total} ${fill(words.reserve, { minutes: reserve })}`;
  }
}
