import type { Part, Scheduled } from './plan.ts';
import { readStep, stepSeconds } from './steps.ts';

/** What a presentation has to know of a part of the session. */
export interface PartContent {
  /** What the agenda calls it. */
  readonly title: string;
  /** Circle of its lesson; empty for none. */
  readonly circle: string;
  readonly materials: readonly string[];
  /** Texts of an activity's steps. */
  readonly steps: readonly string[];
  /** What to draw out of an activity, or out of a discussion. */
  readonly point: string;
  /** Discussion prompts. */
  readonly asks: readonly string[];
  /** Whether the lesson has a drawing to show before its activity. */
  readonly hasFigure: boolean;
}

export type BeatKind =
  | 'welcome'
  | 'agenda'
  | 'figure'
  | 'step'
  | 'point'
  | 'discussion'
  | 'lesson'
  | 'break'
  | 'vote'
  | 'split'
  | 'again'
  | 'reveal'
  | 'closing'
  | 'end';

/** One page of a presented session: what a clicker's button leads to. */
export interface Beat {
  readonly kind: BeatKind;
  /** Place of its part in the plan; -1 for the end. */
  readonly part: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** Length of its countdown; none without it. */
  readonly seconds?: number;
  /** The countdown begins with the page, not with the button. */
  readonly runs?: boolean;
  /** Of an activity's steps: which, from 0, and the seconds of all. */
  readonly step?: { readonly at: number; readonly all: readonly number[] };
}

/** Seconds to think alone before a vote, and to talk in pairs after it. */
const alone = 60;
const talk = 120;

/** The pages of a session, in order; a welcome is followed by the agenda, a vote is asked twice. */
export function beatsOf(entries: readonly Scheduled[], contents: readonly PartContent[]): Beat[] {
  const beats = entries.flatMap((entry, part) => {
    const content = contents[part];
    return content ? beatsOfPart(entry, content, part) : [];
  });
  return [...beats, { kind: 'end', part: -1, title: '', lines: [] }];
}

function beatsOfPart({ part: kind, from, to }: Scheduled, content: PartContent, part: number): Beat[] {
  const whole = (to - from) * 60;
  const page = (of: BeatKind, rest: Partial<Beat> = {}): Beat => ({
    kind: of,
    part,
    title: content.title,
    lines: [],
    ...rest,
  });
  const makers: Readonly<Record<Part, () => Beat[]>> = {
    welcome: () => [page('welcome'), page('agenda')],
    lesson: () => [page('lesson', { seconds: whole })],
    activity: () => activity(content, to - from, page),
    discussion: () =>
      content.asks.map((ask) => page('discussion', { title: ask, seconds: Math.round(whole / content.asks.length) })),
    vote: () => [
      page('vote', { seconds: alone, runs: true }),
      page('split', { seconds: talk, runs: true }),
      page('again'),
      page('reveal'),
    ],
    break: () => [page('break', { seconds: whole, runs: true })],
    closing: () => [page('closing')],
  };
  return makers[kind]();
}

function activity(
  { steps: texts, point, hasFigure }: PartContent,
  minutes: number,
  page: (of: BeatKind, rest?: Partial<Beat>) => Beat,
): Beat[] {
  const steps = texts.map(readStep);
  const all = stepSeconds(steps, minutes);
  return [
    ...(hasFigure ? [page('figure')] : []),
    ...steps.map(({ title, lines }, at) =>
      page('step', { title, lines, seconds: all[at] ?? 30, runs: at > 0, step: { at, all } }),
    ),
    ...(point === '' ? [] : [page('point', { title: point })]),
  ];
}
