import { noVotes, voters, withVotes, type Count } from './ballot.ts';
import type { Beat } from './beats.ts';

/** A countdown. */
export interface Timer {
  /** Milliseconds left when it last began to run, or stopped; below zero it is over. */
  readonly left: number;
  /** When it began to run, in milliseconds; missing while it stands. */
  readonly since?: number;
}

/** Where a presented session stands: all that its windows have to agree on. */
export interface DeckState {
  readonly at: number;
  /** When the session began: with the first move on from the welcome. */
  readonly begun?: number;
  /** Countdowns by page. */
  readonly timers: Readonly<Record<number, Timer>>;
  /** Votes by part of the plan: of the first round and of the second. */
  readonly votes: Readonly<Record<number, readonly [Count, Count]>>;
  readonly screen: 'shown' | 'black' | 'white';
  /** Parts of the plan that are left out, since time is short. */
  readonly skipped?: readonly number[];
}

/** What a key, a button or the other window asks for. */
export type Command =
  | { readonly do: 'next' | 'previous' | 'first' | 'last' | 'pause' | 'reveal' | 'black' | 'white' }
  | { readonly do: 'longer'; readonly by: number }
  /** To the page with a number, from 0. */
  | { readonly do: 'go'; readonly to: number }
  /** Leaves a part of the plan out, or takes it in again. */
  | { readonly do: 'skip'; readonly part: number; readonly out: boolean }
  | Counting;

/** What changes the votes of the round that is being counted: one vote more or less, all of them, none. */
type Counting =
  | { readonly do: 'clear' }
  | { readonly do: 'vote'; readonly choice: number; readonly by: number }
  | { readonly do: 'count'; readonly count: Count };

/** A vote as the reducer has to know it, by part of the plan: how many choices, which is right. */
export type Votes = ReadonlyMap<number, { readonly choices: number; readonly right: number }>;

/** A presentation at its beginning. */
export const atBeginning: DeckState = { at: 0, timers: {}, votes: {}, screen: 'shown' };

/** Milliseconds that are left of a countdown. @param now milliseconds, as `since` counts */
export const leftOf = ({ left, since }: Timer, now: number): number => left - (since === undefined ? 0 : now - since);

/** The votes of a part. */
export function votesOf({ votes }: DeckState, part: number, choices: number): readonly [Count, Count] {
  return votes[part] ?? [noVotes(choices), noVotes(choices)];
}

/** Which round a page counts: the first until its result is shown, then the second. */
const roundOf = (beat: Beat | undefined): 0 | 1 | undefined =>
  beat?.kind === 'vote' ? 0 : beat?.kind === 'again' ? 1 : undefined;

/**
 * The state after a command. A dark screen is first shown again, by whatever is pressed. The button that goes on
 * begins a countdown that waits for it, before it moves.
 * @param now the time in milliseconds
 */
export function acted(
  beats: readonly Beat[],
  votes: Votes,
  state: DeckState,
  command: Command,
  now: number,
): DeckState {
  if (state.screen !== 'shown') return { ...state, screen: 'shown' };
  const beat = beats[state.at];
  switch (command.do) {
    case 'black':
    case 'white':
      return { ...state, screen: command.do };
    case 'next':
      return waits(beats, state) ? started(state, beat, now) : goTo(beats, state, besides(beats, state, 1), now);
    case 'previous':
      return goTo(beats, state, besides(beats, state, -1), now);
    case 'first':
      return goTo(beats, state, 0, now);
    case 'last':
      return goTo(beats, state, beats.length - 1, now);
    case 'go':
      return goTo(beats, state, command.to, now);
    case 'skip': {
      const others = (state.skipped ?? []).filter((part) => part !== command.part);
      return { ...state, skipped: command.out ? [...others, command.part] : others };
    }
    case 'reveal':
      return beat && votes.has(beat.part)
        ? goTo(
            beats,
            state,
            beats.findIndex(({ kind, part }) => kind === 'reveal' && part === beat.part),
            now,
          )
        : state;
    case 'pause':
      return paused(state, beat, now);
    case 'longer':
      return longer(state, beat, command.by, now);
    case 'clear':
    case 'vote':
    case 'count':
      return counted(votes, state, beat, command);
  }
}

/** The page after this one, or before it, whose part is not left out. */
function besides(beats: readonly Beat[], { at, skipped = [] }: DeckState, step: 1 | -1): number {
  let to = at + step;
  while (skipped.includes(beats[to]?.part ?? -1)) to += step;
  return to;
}

/** Whether the next move on begins this page's countdown and does not leave it. */
export function waits(beats: readonly Beat[], { at, timers }: DeckState): boolean {
  return beats[at]?.seconds !== undefined && timers[at] === undefined;
}

function goTo(beats: readonly Beat[], state: DeckState, to: number, now: number): DeckState {
  const beat = beats[to];
  if (!beat || to === state.at) return state;
  const begun = state.begun ?? (to > 0 ? now : undefined);
  const moved: DeckState = { ...state, at: to, ...(begun !== undefined && { begun }) };
  return beat.runs && !state.timers[to] ? started(moved, beat, now) : moved;
}

const withTimer = (state: DeckState, timer: Timer): DeckState => ({
  ...state,
  timers: { ...state.timers, [state.at]: timer },
});

const started = (state: DeckState, beat: Beat | undefined, now: number): DeckState =>
  withTimer(state, { left: (beat?.seconds ?? 0) * 1000, since: now });

function paused(state: DeckState, beat: Beat | undefined, now: number): DeckState {
  const timer = state.timers[state.at];
  if (beat?.seconds === undefined) return state;
  if (!timer) return started(state, beat, now);
  if (timer.since === undefined) return withTimer(state, { left: timer.left, since: now });
  return withTimer(state, { left: leftOf(timer, now) });
}

function longer(state: DeckState, beat: Beat | undefined, by: number, now: number): DeckState {
  if (beat?.seconds === undefined) return state;
  const timer = state.timers[state.at] ?? { left: beat.seconds * 1000 };
  const left = Math.max(0, leftOf(timer, now)) + by;
  return withTimer(
    state,
    timer.since === undefined ? { left: Math.max(0, left) } : { left: Math.max(0, left), since: now },
  );
}

function counted(votes: Votes, state: DeckState, beat: Beat | undefined, command: Counting): DeckState {
  const round = roundOf(beat);
  const ballot = beat && votes.get(beat.part);
  if (round === undefined || !ballot) return state;
  const both = votesOf(state, beat.part, ballot.choices);
  const changed = countAfter(both[round], ballot.choices, command);
  const now: readonly [Count, Count] = round === 0 ? [changed, both[1]] : [both[0], changed];
  return { ...state, votes: { ...state.votes, [beat.part]: now } };
}

function countAfter(count: Count, choices: number, command: Counting): Count {
  if (command.do === 'clear') return noVotes(choices);
  if (command.do === 'vote') return withVotes(count, command.choice, command.by);
  return command.count.length === choices && voters(command.count) >= 0 ? command.count : count;
}
