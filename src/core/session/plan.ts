/** What a session can take in, in the order in which a form offers it. */
export const parts = ['welcome', 'lesson', 'activity', 'discussion', 'vote', 'break', 'closing'] as const;
export type Part = (typeof parts)[number];

/** The parts that belong to a lesson as a whole: each once in a session. */
export const lessonParts = ['lesson', 'activity', 'discussion'] as const satisfies readonly Part[];

/** Minutes of a part whose lesson does not say how long it takes. Two discussion prompts take two or three answers each. */
export const usualMinutes: Readonly<Record<Exclude<Part, 'lesson' | 'activity'>, number>> = {
  welcome: 3,
  discussion: 5,
  vote: 4,
  break: 5,
  closing: 3,
};

/** One entry of a session. */
export interface PlanItem {
  readonly part: Part;
  /** Id of its lesson, of a vote its question; empty for what belongs to none. */
  readonly of: string;
  /** Minutes, when the trainer has changed them. */
  readonly minutes?: number | undefined;
}

/** A session as it is planned. */
export interface Plan {
  /** Minutes that there are. */
  readonly available: number;
  /** In their order. Only breaks may stand there twice. */
  readonly items: readonly PlanItem[];
}

/** An entry with the minutes, from the session's beginning, between which it runs. */
export interface Scheduled extends PlanItem {
  readonly from: number;
  readonly to: number;
}

/** The permanent numbers by which addresses count lessons and questions. */
export interface PlanNumbers {
  readonly numberOf: (kind: 'lesson' | 'question', id: string) => number | undefined;
  readonly idOf: (kind: 'lesson' | 'question', number: number) => string | undefined;
}

/** A plan that was read. */
export interface ReadPlan {
  readonly plan: Plan;
  /** How many entries could not be read, are not in the course, or stood there twice. */
  readonly lost: number;
}

/** The bounds of a session, in minutes. */
export const shortest = 5;
export const longest = 480;
/** The longest that one part may take, in minutes. */
export const longestPart = 240;
/** More entries than anybody plans; what people send each other may be anything. */
const most = 60;
/** The share of a session that should be left in reserve. */
export const reserveShare = 0.1;

const letters: Readonly<Record<Part, string>> = {
  welcome: 'o',
  lesson: 'l',
  activity: 'a',
  discussion: 'd',
  vote: 'v',
  break: 'b',
  closing: 'c',
};

/** Whether a part is of a lesson, of a question, or of neither. */
export function kindOf(part: Part): 'lesson' | 'question' | undefined {
  if (part === 'vote') return 'question';
  return lessonParts.some((each) => each === part) ? 'lesson' : undefined;
}

/** Whether two entries are the same part of the same thing. */
export const isSame = (one: PlanItem, other: PlanItem): boolean => one.part === other.part && one.of === other.of;

/** A plan as the fragment of an address: `45.o.2a.17v6.c`: minutes, then number, part and changed minutes of each entry. */
export function formatPlan({ available, items }: Plan, numbers: PlanNumbers): string {
  const codes = items.flatMap(({ part, of, minutes }) => {
    const kind = kindOf(part);
    const number = kind ? numbers.numberOf(kind, of) : '';
    return number === undefined ? [] : `${number}${letters[part]}${minutes ?? ''}`;
  });
  return [available, ...codes].join('.');
}

/**
 * Reads a plan out of a fragment, also in the first edition's form (`plan=45;first-lesson.a`). Whatever cannot be read,
 * is not in the course or stands there twice is omitted: what people send each other gets cut and retyped.
 * @param fragment with or without its `#`
 * @returns undefined when the fragment holds no plan
 */
export function parsePlan(fragment: string, numbers: PlanNumbers): ReadPlan | undefined {
  const text = decoded(fragment).replace(/^#/, '');
  const [, old] = /^plan=([^&]*)$/.exec(text) ?? [];
  if (old !== undefined) return readPlan(old.split(';'), (code) => oldItem(code, numbers));
  if (!/^\d{1,4}(\.|$)/.test(text)) return undefined;
  return readPlan(text.split('.'), (code) => itemOf(code, numbers));
}

function readPlan([first = '', ...codes]: readonly string[], read: (code: string) => PlanItem | undefined): ReadPlan {
  const items: PlanItem[] = [];
  const given = codes.filter((code) => code !== '');
  for (const code of given) {
    const item = read(code);
    const isNew = item && (item.part === 'break' || !items.some((each) => isSame(each, item)));
    if (isNew && items.length < most) items.push(item);
  }
  return { plan: { available: asMinutes(first), items }, lost: given.length - items.length };
}

function itemOf(code: string, { idOf }: PlanNumbers): PlanItem | undefined {
  const [, number = '', letter = '', changed = ''] = /^(\d{0,6})([a-z])(\d{0,3})$/.exec(code) ?? [];
  const part = parts.find((each) => letters[each] === letter);
  if (!part) return undefined;
  const kind = kindOf(part);
  const of = kind ? (number === '' ? undefined : idOf(kind, Number(number))) : number === '' ? '' : undefined;
  if (of === undefined) return undefined;
  return changed === '' ? { part, of } : { part, of, minutes: partMinutes(Number(changed)) };
}

/** `first-lesson.a`, as the first edition wrote it. */
function oldItem(code: string, { numberOf }: PlanNumbers): PlanItem | undefined {
  const [of = '', letter = ''] = code.split('.');
  const part = lessonParts.find((each) => letters[each] === letter);
  return part && numberOf('lesson', of) !== undefined ? { part, of } : undefined;
}

/** Minutes within the bounds of a session; 45 for what is no number. */
export function asMinutes(text: string): number {
  const minutes = Math.round(Number(text));
  return Number.isFinite(minutes) && text.trim() !== '' ? Math.min(longest, Math.max(shortest, minutes)) : 45;
}

/** Whole minutes within the bounds of a part. */
export const partMinutes = (minutes: number): number => Math.min(longestPart, Math.max(1, Math.round(minutes) || 1));

/** Each entry with its time. @param minutesOf the minutes that an entry takes unless they were changed */
export function schedule(plan: Plan, minutesOf: (item: PlanItem) => number): Scheduled[] {
  let at = 0;
  return plan.items.map((item) => {
    const from = at;
    at += item.minutes ?? minutesOf(item);
    return { ...item, from, to: at };
  });
}

/** How a session's sum compares with the time there is. `thin`: less than a tenth is left. */
export type Fit = 'empty' | 'fits' | 'thin' | 'over';

/** @param sum minutes that all entries take @returns the minutes left (below zero when over) and what that means */
export function fitOf({ available, items }: Plan, sum: number): { readonly reserve: number; readonly fit: Fit } {
  const reserve = available - sum;
  if (items.length === 0) return { reserve, fit: 'empty' };
  return { reserve, fit: reserve < 0 ? 'over' : reserve < available * reserveShare ? 'thin' : 'fits' };
}

/** The plan with an entry moved to another place, or unchanged when it cannot go there. */
export function withMoved(plan: Plan, at: number, to: number): Plan {
  const item = plan.items[at];
  if (!item || to < 0 || to >= plan.items.length) return plan;
  return { ...plan, items: plan.items.toSpliced(at, 1).toSpliced(to, 0, item) };
}

/** The plan without an entry. */
export const without = (plan: Plan, at: number): Plan => ({ ...plan, items: plan.items.toSpliced(at, 1) });

/**
 * The plan with an entry more, before the closing at its end. The first part that is chosen brings a welcome and a
 * closing with it.
 */
export function withItem(plan: Plan, item: PlanItem): Plan {
  if (item.part !== 'break' && plan.items.some((each) => isSame(each, item))) return plan;
  if (item.part === 'welcome') return { ...plan, items: [item, ...plan.items] };
  const first = plan.items.length === 0 && kindOf(item.part) !== undefined;
  const items: readonly PlanItem[] = first
    ? [
        { part: 'welcome', of: '' },
        { part: 'closing', of: '' },
      ]
    : plan.items;
  const closes = item.part !== 'closing' && items.at(-1)?.part === 'closing';
  return { ...plan, items: items.toSpliced(closes ? -1 : items.length, 0, item) };
}

/** The plan with the minutes of an entry changed. @param usual what it takes unchanged, which the plan need not say */
export function withMinutes(plan: Plan, at: number, minutes: number, usual: number): Plan {
  const item = plan.items[at];
  if (!item) return plan;
  const { part, of } = item;
  const changed = partMinutes(minutes);
  return { ...plan, items: plan.items.with(at, changed === usual ? { part, of } : { part, of, minutes: changed }) };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
