import type { CourseLesson } from '../../schemas/course.ts';
import { inDeedOrder } from '../progress/order.ts';
import { at, type Entries, type Sitting } from '../progress/record.ts';
import { shuffle } from './draw.ts';

/** How many questions on a lesson one sitting of the final quiz asks: one, where the course does not say more. */
export const questionsAsked = ({ asked = 1 }: CourseLesson): number => asked;

/**
 * How many questions one sitting of the final quiz asks.
 * @param most the course's `finalQuizMost`
 */
export function sittingLength(lessons: readonly CourseLesson[], most: number): number {
  return Math.min(
    most,
    lessons.reduce((sum, lesson) => sum + questionsAsked(lesson), 0),
  );
}

/** Questions of which a number is drawn: those on one lesson. */
export interface DrawGroup {
  readonly ids: readonly string[];
  readonly count: number;
  /** What each question tests, in the order of `ids`. */
  readonly objectives?: readonly (string | undefined)[];
}

/**
 * Draws a sitting: from each group its number of questions, those drawn least often before coming first, and of these
 * one on another objective than those already taken, so that no question of a sitting helps with the next. Where that
 * would be more than `most`, only so many are taken, from the groups that were drawn from in the fewest sittings, so
 * that one sitting after the other walks through all groups before any comes again.
 * @param before the sittings so far
 * @param seed alone decides what is drawn, and in which order, among groups and questions drawn equally often
 * @param most how many questions a sitting asks at most
 * @returns ids in the order in which they are asked
 */
export function drawSitting(
  groups: readonly DrawGroup[],
  before: Entries<Sitting>,
  seed: string,
  most = Infinity,
): string[] {
  const sittings = Object.values(before).map(({ drawn }) => drawn);
  const drawn = sittings.flat();
  const times = (id: string): number => drawn.filter((each) => each === id).length;
  const chosen = groups.map((group) => {
    const { ids } = group;
    const asked = takeVaried(group, shuffle(ids, seed), times);
    const met = sittings.filter((sitting) => sitting.some((id) => ids.includes(id))).length;
    return { asked, met, repeats: Math.max(...asked.map(times)) };
  });
  const all = chosen.flatMap(({ asked }) => asked);
  return shuffle(all.length > most ? leastMet(chosen, seed).slice(0, most) : all, `${seed} order`);
}

/** As many ids as the group asks: those drawn least often first, each on a new objective where there is one. */
function takeVaried(
  { ids, count, objectives = [] }: DrawGroup,
  shuffled: readonly string[],
  times: (id: string) => number,
): string[] {
  const aim = (id: string): string | undefined => objectives[ids.indexOf(id)];
  const taken: string[] = [];
  while (taken.length < Math.min(count, ids.length)) {
    const left = shuffled.filter((id) => !taken.includes(id)).toSorted((a, b) => times(a) - times(b));
    const fewest = left.filter((id) => times(id) === times(left[0] ?? ''));
    const isNew = (id: string): boolean => !taken.some((each) => aim(each) === aim(id));
    taken.push(...[...fewest.filter(isNew), ...fewest].slice(0, 1));
  }
  return taken;
}

/** Questions of the groups met in the fewest sittings first, of equal groups those whose questions were asked least. */
function leastMet(
  chosen: readonly { readonly asked: readonly string[]; readonly met: number; readonly repeats: number }[],
  seed: string,
): string[] {
  return shuffle(chosen, `${seed} groups`)
    .toSorted((a, b) => a.met - b.met || a.repeats - b.repeats)
    .flatMap(({ asked }) => asked);
}

/** How far a sitting has come. */
export interface Standing {
  readonly answered: number;
  /** 1-based place of the first question without an answer; 0 when all have one. */
  readonly number: number;
  readonly total: number;
}

/** How far a sitting has come, without what has left the course since. */
export function standingOf({ drawn, questions, gone = [] }: Sitting): Standing {
  const asked = drawn.filter((id) => !gone.includes(id));
  const isOpen = (id: string): boolean => (at(questions, id)?.attempts ?? []).length === 0;
  const open = asked.filter(isOpen).length;
  return { answered: asked.length - open, number: asked.findIndex(isOpen) + 1, total: asked.length };
}

/**
 * The sitting begun last, with the time at which it was, which names it.
 * @param now the time, ISO 8601 in UTC
 */
export function lastSitting(
  sittings: Entries<Sitting> | undefined,
  now: string,
): ({ readonly begun: string } & Sitting) | undefined {
  const all = Object.entries(sittings ?? {}).map(([begun, sitting]) => ({ time: begun, begun, ...sitting }));
  const last = inDeedOrder(all, now).at(-1);
  const sitting = last && at(sittings, last.begun);
  return sitting && { begun: last.begun, ...sitting };
}
