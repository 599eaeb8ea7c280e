import type { Command, DeckState } from '../../core/session/deck-state.ts';

/** What the slides tell the presenter's window. */
export interface Told {
  readonly kind: 'state';
  /** The plan, as the fragment of an address. */
  readonly fragment: string;
  readonly state: DeckState;
}

/** What goes between the windows of a presented session. */
export type Message =
  Told | { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'hello' | 'closed' };

/** The line between the windows. It works between files too. */
export const openLine = (): BroadcastChannel => new BroadcastChannel(`session ${location.pathname}`);

/** Whether something is a message. All windows are of one site: what differs is its kind. */
export function isMessage(data: unknown): data is Message {
  if (!(data instanceof Object && 'kind' in data)) return false;
  if (data.kind === 'state') return 'fragment' in data && 'state' in data && data.state instanceof Object;
  if (data.kind === 'command') return 'command' in data && data.command instanceof Object;
  return data.kind === 'hello' || data.kind === 'closed';
}
