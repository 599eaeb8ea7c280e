import type { Plan, Scheduled } from '../../core/session/plan.ts';
import { proposals } from '../../core/session/proposals.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { make } from '../make.ts';

/**
 * Names what could be left out of a session that is too long, each as a button (`data-do=remove`) that does it.
 * @param place is hidden while there is nothing to leave out
 * @param titleOf what the agenda calls a part
 */
export function showProposals(
  place: HTMLElement | null,
  plan: Plan,
  entries: readonly Scheduled[],
  titleOf: (entry: Scheduled) => string,
  words: Ui['planning'],
): void {
  const buttons = proposals(plan, entries).flatMap((at) => {
    const entry = entries[at];
    if (!entry) return [];
    const button = make('button.button', fill(words.drop, { title: titleOf(entry), minutes: entry.to - entry.from }));
    button.setAttribute('type', 'button');
    Object.assign(button.dataset, { at: String(at), do: 'remove' });
    return [button];
  });
  if (!place) return;
  place.hidden = buttons.length === 0;
  place.replaceChildren(words.propose, ...buttons);
}
