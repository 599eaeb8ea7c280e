import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatsOf, type PartContent } from '../../../../src/core/session/beats.ts';
import {
  acted,
  atBeginning,
  leftOf,
  votesOf,
  waits,
  type Command,
  type DeckState,
} from '../../../../src/core/session/deck-state.ts';
import { schedule, type PlanItem } from '../../../../src/core/session/plan.ts';

const content: PartContent = {
  title: 'A part',
  circle: '',
  materials: [],
  steps: ['1 min: first.', '3 min: second. More.'],
  point: 'The point.',
  asks: ['Why?', 'How?'],
  hasFigure: true,
};
const items: PlanItem[] = (['welcome', 'activity', 'vote', 'discussion', 'break', 'closing'] as const).map((part) => ({
  part,
  of: '',
}));
const entries = schedule({ available: 45, items }, () => 4);
const beats = beatsOf(
  entries,
  items.map(() => content),
);
const votes = new Map([[2, { choices: 3, right: 1 }]]);
const run = (commands: readonly (Command | Command['do'])[], from: DeckState = atBeginning, now = 0): DeckState =>
  commands.reduce<DeckState>(
    (state, command) => acted(beats, votes, state, typeof command === 'string' ? asCommand(command) : command, now),
    from,
  );
const asCommand = (name: string): Command => {
  const simple = ['next', 'previous', 'first', 'last', 'pause', 'reveal', 'black', 'white', 'clear'] as const;
  const found = simple.find((each) => each === name);
  if (!found) throw new Error(name);
  return { do: found };
};
const kinds = beats.map(({ kind }) => kind);
const at = (kind: string): DeckState => ({
  ...atBeginning,
  at: kinds.indexOf(kinds.find((each) => each === kind) ?? 'end'),
});

describe('the pages of a session', () => {
  it('follow the plan: agenda after the welcome, a page for each step, two rounds of a vote', () => {
    expect(kinds).toEqual([
      ...['welcome', 'agenda', 'figure', 'step', 'step', 'point', 'vote', 'split', 'again', 'reveal'],
      ...['discussion', 'discussion', 'break', 'closing', 'end'],
    ]);
    expect(beats.filter(({ kind }) => kind === 'step').map(({ seconds }) => seconds)).toEqual([60, 180]);
    expect(beats.filter(({ kind }) => kind === 'discussion').map(({ seconds }) => seconds)).toEqual([120, 120]);
  });
});

describe('a presented session', () => {
  it('goes to a page by its number, and to none that there is not', () => {
    expect(run([{ do: 'go', to: 3 }]).at).toBe(3);
    expect(run([{ do: 'go', to: 99 }]).at).toBe(0);
  });

  it('leaves a part out, forwards and backwards, until it is taken in again', () => {
    const out = run([{ do: 'skip', part: 2, out: true }], at('point'));
    const [point, discussion] = [kinds.indexOf('point'), kinds.indexOf('discussion')];
    expect(run(['next'], out).at).toBe(discussion);
    expect(run(['next', 'previous'], out).at).toBe(point);
    const back = run([{ do: 'skip', part: 2, out: false }], out);
    expect(run(['next'], back).at).toBe(kinds.indexOf('vote'));
  });

  it('is walked through by one button, which first begins a countdown that waits', () => {
    const first = at('step');
    expect(waits(beats, first)).toBe(true);
    const running = run(['next'], first, 1000);
    expect(running.at).toBe(first.at);
    expect(running.timers[first.at]).toEqual({ left: 60_000, since: 1000 });
    const second = run(['next'], running, 5000);
    expect(second.at).toBe(first.at + 1);
    expect(second.timers[second.at]).toEqual({ left: 180_000, since: 5000 });
    expect(run(Array.from({ length: 60 }, () => 'next' as const)).at).toBe(beats.length - 1);
  });

  it('pauses, runs on, and takes a minute more or less', () => {
    const running = run(['next'], at('step'), 0);
    const stopped = run(['pause'], running, 20_000);
    expect(stopped.timers[stopped.at]).toEqual({ left: 40_000 });
    const on = run(['pause'], stopped, 90_000);
    const timer = run([{ do: 'longer', by: 60_000 }], on, 100_000).timers[on.at];
    expect(timer && leftOf(timer, 100_000)).toBe(90_000);
    const over = run([{ do: 'longer', by: 60_000 }], running, 200_000).timers[running.at];
    expect(over && leftOf(over, 200_000)).toBe(60_000);
  });

  it('goes dark, and whatever is pressed shows it again without moving', () => {
    const dark = run(['next', 'black']);
    expect(dark.screen).toBe('black');
    expect(run(['next'], dark)).toEqual({ ...dark, screen: 'shown' });
  });

  it('counts each round by itself, only where it is asked, and reveals at once when told to', () => {
    const voted = run(
      [
        { do: 'vote', choice: 0, by: 1 },
        { do: 'vote', choice: 1, by: 1 },
        { do: 'vote', choice: 9, by: 1 },
      ],
      at('vote'),
    );
    expect(votesOf(voted, 2, 3)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ]);
    const again = run(
      [
        { do: 'count', count: [0, 5, 0] },
        { do: 'count', count: [1] },
      ],
      { ...voted, at: kinds.indexOf('again') },
    );
    expect(votesOf(again, 2, 3)).toEqual([
      [1, 1, 0],
      [0, 5, 0],
    ]);
    const shown = run(['reveal'], voted);
    expect(kinds[shown.at]).toBe('reveal');
    expect(run([{ do: 'vote', choice: 0, by: 1 }, 'clear'], shown)).toBe(shown);
    expect(votesOf(run(['clear'], voted), 2, 3)[0]).toEqual([0, 0, 0]);
  });

  it('knows when it began: with the first move on', () => {
    expect(atBeginning.begun).toBeUndefined();
    expect(run(['next'], atBeginning, 77).begun).toBe(77);
    expect(run(['next', 'first', 'next'], run(['next'], atBeginning, 77), 99).begun).toBe(77);
  });

  it('never leaves its pages, whatever is pressed', () => {
    const command = fc.constantFrom<Command>(
      ...(['next', 'previous', 'first', 'last', 'pause', 'reveal', 'black', 'white', 'clear'] as const).map((name) => ({
        do: name,
      })),
      { do: 'longer', by: -60_000 },
      { do: 'vote', choice: 2, by: -1 },
      { do: 'count', count: [] },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const state = run(commands);
        expect(beats[state.at]).toBeDefined();
        for (const timer of Object.values(state.timers)) expect(timer.left).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
