import type { Progress } from './record.ts';

/** The lesson last opened, for “continue where you were”. */
export function lastLesson({ lessons }: Progress): { id: string; section: string | undefined } | undefined {
  const [latest] = Object.entries(lessons).toSorted(([, a], [, b]) => (a.visited < b.visited ? 1 : -1));
  return latest && { id: latest[0], section: latest[1].section?.id };
}
