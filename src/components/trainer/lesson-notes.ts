import { siteText } from '../../client/site-file.ts';
import { parsePage } from '../../client/trusted.ts';

/**
 * What the trainers' page says of a lesson.
 * @param address of that page
 * @param lesson the lesson's id
 * @returns null when it cannot be had
 */
export async function lessonNotes(address: string, lesson: string): Promise<Element | null> {
  try {
    // Without its head, whose styles this page's policy does not know.
    const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(await siteText(address.replace(/#.*/, ''))) ?? [];
    const page = parsePage(`<!doctype html>${main}`);
    return page.getElementById(lesson)?.closest('section') ?? null;
  } catch {
    return null;
  }
}
