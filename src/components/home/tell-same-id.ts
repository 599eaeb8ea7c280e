import { ownCourse } from '../../client/course-id.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { showNotice } from '../notice/notice-bar.ts';
import { button } from '../search/elements.ts';

/** Says that what this browser keeps is of another course with the same id. */
export function tellSameId({ sameId, sameIdClose }: Ui['homeAct']): void {
  const close = button(sameIdClose, () => dismiss());
  const { dismiss } = showNotice(fill(sameId, { id: ownCourse }), close);
}
