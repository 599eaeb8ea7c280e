import * as plans from '../../core/session/plan.ts';
import { isSame, lessonParts, type Part, type Plan, type PlanItem } from '../../core/session/plan.ts';
import { minutesOf, type LessonTimes } from '../../core/session/ready-made.ts';
import type { Ui } from '../../schemas/ui.ts';
import { verdict } from './describe-plan.ts';

/** What a box of the planner's form stands for. */
function boxItem(box: HTMLInputElement): PlanItem {
  const part: Part = lessonParts.find((each) => each === box.value) ?? 'lesson';
  return { part, of: box.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '' };
}

/** Brings the planner's form in line with a plan. @param rows of its agenda */
export function showPlan(form: ParentNode, plan: Plan, rows: readonly Node[]): void {
  const { items } = plan;
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-lesson] input'))
    box.checked = items.some((item) => isSame(item, boxItem(box)));
  for (const each of form.querySelectorAll<HTMLButtonElement>('[data-add]')) {
    const { add } = each.dataset;
    each.disabled = add !== 'break' && items.some(({ part }) => part === add);
  }
  for (const each of form.querySelectorAll<HTMLButtonElement>('[data-needs-plan]')) each.disabled = items.length === 0;
  const available = form.querySelector<HTMLInputElement>('[name=available]');
  if (available) available.value = String(plan.available);
  form.querySelector('.agenda')?.replaceChildren(...rows);
}

/**
 * The plan after a change in the planner's form; undefined where that changes none.
 * @param field what was changed
 * @param at its row in the agenda
 */
export function changedPlan(
  plan: Plan,
  field: HTMLInputElement,
  at: number,
  times: ReadonlyMap<string, LessonTimes>,
): Plan | undefined {
  const item = plan.items[at];
  if (field.name === 'available') return { ...plan, available: plans.asMinutes(field.value) };
  if (field.name === 'minutes' && item) return plans.withMinutes(plan, at, Number(field.value), minutesOf(item, times));
  if (field.type === 'file' || !field.closest('[data-lesson]')) return undefined;
  const own = boxItem(field);
  const place = plan.items.findIndex((each) => isSame(each, own));
  if (field.checked) return plans.withItem(plan, own);
  return place >= 0 ? plans.without(plan, place) : undefined;
}

/** Tells the sum of a plan, and what has just happened beside it. @param sum minutes */
export function tellPlan(form: ParentNode, plan: Plan, sum: number, said: string, words: Ui['planning']): void {
  const status = form.querySelector('.planner-total');
  if (status) status.textContent = verdict(plan, sum, words);
  status?.classList.toggle('over', plans.fitOf(plan, sum).fit === 'over');
  const place = form.querySelector('.planner-said');
  if (place) place.textContent = said;
}

/** Focuses a row of the agenda that was moved, on the same button where it can still be pressed. @param action of the button */
export function focusRow(form: ParentNode, at: number, action: string): void {
  const row = form.querySelector(`.agenda [data-at="${at}"]`);
  const same = row?.querySelector<HTMLButtonElement>(`[data-do=${action}]:enabled`);
  (same ?? row?.querySelector<HTMLButtonElement>('button:enabled'))?.focus();
}

/** Focuses the button that removes what stands now where a row was removed. */
export function focusRemove(form: ParentNode, at: number): void {
  const buttons = form.querySelectorAll<HTMLElement>('.agenda [data-do=remove]');
  buttons.item(Math.min(at, buttons.length - 1))?.focus();
}
