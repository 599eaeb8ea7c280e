import { isSame, lessonParts, type Part, type Plan, type PlanItem } from '../../core/session/plan.ts';

/** What a box of the planner's form stands for. */
export function boxItem(box: HTMLInputElement): PlanItem {
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
