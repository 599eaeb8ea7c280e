import { atBeginning, type DeckState } from '../../core/session/deck-state.ts';

/** Keeps where a session stands with the page's place in the history: it survives a reload, and no more. */
export function keepState(fragment: string, state: DeckState): void {
  history.replaceState({ ...history.state, deck: { fragment, state } }, '');
}

/** Where a session stood before this page was loaded again; undefined for another session. */
export function keptState(fragment: string): DeckState | undefined {
  const kept: unknown = history.state;
  if (!(kept instanceof Object && 'deck' in kept && kept.deck instanceof Object)) return undefined;
  const { deck } = kept;
  if (!('fragment' in deck && 'state' in deck) || deck.fragment !== fragment || !isState(deck.state)) return undefined;
  return { ...atBeginning, ...deck.state };
}

/** It is our own page that kept it: what may differ is the version. */
function isState(state: unknown): state is DeckState {
  return state instanceof Object && 'at' in state && 'timers' in state && 'votes' in state && 'screen' in state;
}
