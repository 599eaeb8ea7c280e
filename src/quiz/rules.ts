import type { Report } from './question-content.ts';

/** Reports every id that stands in a list for the second time. */
export function checkUnique(ids: readonly string[], path: readonly (string | number)[], report: Report): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    report([...path, index, 'id'], 'duplicate-id.question', { id });
  });
}
