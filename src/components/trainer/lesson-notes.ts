import { sitePage } from '../../client/site-file.ts';

/**
 * What the trainers' page says of a lesson.
 * @param address of that page
 * @param lesson the lesson's id
 * @returns null when it cannot be had
 */
export async function lessonNotes(address: string, lesson: string): Promise<Element | null> {
  try {
    return (await sitePage(address)).getElementById(lesson)?.closest('section') ?? null;
  } catch {
    return null;
  }
}
