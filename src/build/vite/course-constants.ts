import type { Plugin } from 'vite';
import { peekCourse } from '../course-file.ts';

/**
 * What scripts know of the course from the build on, as Vite's `define` takes it: `courseId`, `courseCircles`, and
 * `trainerParameter`, which asks for the trainer's view in an address.
 * @param root absolute path of the project
 */
export function constantsOf(root: string): Record<string, string> {
  const { id, circles, trainers } = peekCourse(root);
  return {
    courseId: JSON.stringify(id),
    courseCircles: JSON.stringify(circles),
    trainerParameter: JSON.stringify(trainers),
  };
}

/** Puts these constants into the scripts of the site. */
export function courseConstants(root: string): Plugin {
  return { name: 'course-constants', config: () => ({ define: constantsOf(root) }) };
}
