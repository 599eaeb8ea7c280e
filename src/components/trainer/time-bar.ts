import { seatOf } from '../../core/circles.ts';
import type { Plan, PlanItem, Scheduled } from '../../core/session/plan.ts';

/**
 * Fills the picture of a session: a segment for each part, as wide as it is long, and what is left in reserve.
 * @param bar the picture; what it shows stands beside it in words
 * @param circleOf which circle a part is about; empty for none
 */
export function fillTimeBar(
  bar: HTMLElement,
  plan: Plan,
  entries: readonly Scheduled[],
  circleOf: (item: PlanItem) => string,
): void {
  const sum = entries.at(-1)?.to ?? 0;
  const segments = entries.map((entry) => segment(entry.to - entry.from, entry.part, circleOf(entry)));
  const rest = plan.available - sum;
  if (rest > 0 && entries.length > 0) segments.push(segment(rest, 'reserve', ''));
  bar.classList.toggle('over', rest < 0);
  bar.hidden = entries.length === 0;
  bar.replaceChildren(...segments);
}

function segment(minutes: number, kind: string, circle: string): HTMLElement {
  const made = document.createElement('span');
  made.className = kind;
  if (seatOf(circle) !== '') made.classList.add(seatOf(circle));
  made.textContent = String(minutes);
  made.style.flexGrow = String(minutes);
  return made;
}
