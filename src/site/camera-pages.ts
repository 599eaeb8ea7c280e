import { permalinks, targetKey } from '../core/address/permalink.ts';
import { getCourse } from './site.ts';

/** The pages that count raised cards with a camera, in every language: paths below the site's base. */
export async function getCameraPages(): Promise<string[]> {
  const course = await getCourse();
  return course.languages.flatMap((language) => {
    const path = permalinks(course, language).get(targetKey({ kind: 'page', id: 'trainers' }));
    return path === undefined ? [] : [path.slice(1)];
  });
}
