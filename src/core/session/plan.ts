/** Minutes that a lesson's discussion prompts take together: two, each a round of two or three answers. */
export const discussionMinutes = 5;

/** What of a lesson a session can take in: reading it together with its practice, its activity, its discussion prompts. */
export const parts = ['lesson', 'activity', 'discussion'] as const;
export type Part = (typeof parts)[number];

/** One entry of a session: a part of a lesson. */
export interface PlanItem {
  readonly lesson: string;
  readonly part: Part;
}

/** A session as it is planned. */
export interface Plan {
  /** Minutes that there are. */
  readonly available: number;
  /** In their order, none twice. */
  readonly items: readonly PlanItem[];
}

/** An entry with the minutes, from the session's beginning, between which it runs. */
export interface Scheduled extends PlanItem {
  readonly from: number;
  readonly to: number;
}

/** The bounds of a session, in minutes. */
export const shortest = 5;
export const longest = 480;

/** A lesson's part as the address and the form name it: `first-lesson.a`. */
export function itemCode({ lesson, part }: PlanItem): string {
  return `${lesson}.${part.slice(0, 1)}`;
}

/** A plan as the fragment of an address: `plan=45;first-lesson.a`. */
export function formatPlan({ available, items }: Plan): string {
  return `plan=${[available, ...items.map(itemCode)].join(';')}`;
}

/**
 * Reads a plan out of a fragment. Whatever cannot be read, is not in the course or stands there twice is left out:
 * what people send each other gets cut and retyped.
 * @param fragment with or without its `#`
 * @param known whether the course has a lesson
 * @returns undefined when the fragment holds no plan
 */
export function parsePlan(fragment: string, known: (lesson: string) => boolean): Plan | undefined {
  const [, text] = /^#?plan=([^&]*)$/.exec(decoded(fragment)) ?? [];
  if (text === undefined) return undefined;
  const [first = '', ...codes] = text.split(';');
  const items = codes.flatMap((code) => {
    const [lesson = '', letter = ''] = code.split('.');
    const part = parts.find((each) => letter !== '' && each.startsWith(letter));
    return part && known(lesson) ? [{ lesson, part }] : [];
  });
  const once = new Map(items.map((item) => [itemCode(item), item]));
  return { available: asMinutes(first), items: [...once.values()] };
}

/** Minutes within the bounds of a session; 45 for what is no number. */
export function asMinutes(text: string): number {
  const minutes = Math.round(Number(text));
  return Number.isFinite(minutes) && text.trim() !== '' ? Math.min(longest, Math.max(shortest, minutes)) : 45;
}

/** Each entry with its time. @param minutesOf the minutes that an entry takes */
export function schedule(plan: Plan, minutesOf: (item: PlanItem) => number): Scheduled[] {
  let at = 0;
  return plan.items.map((item) => {
    const from = at;
    at += minutesOf(item);
    return { ...item, from, to: at };
  });
}

/** The plan with an entry moved by some places, or unchanged when it cannot go there. */
export function withMoved(plan: Plan, code: string, to: number): Plan {
  const at = plan.items.findIndex((item) => itemCode(item) === code);
  const item = plan.items[at];
  if (!item || to < 0 || to >= plan.items.length) return plan;
  return { ...plan, items: plan.items.toSpliced(at, 1).toSpliced(to, 0, item) };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
