import { expect, it } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { generateCourse } from '../bench/generate-course.ts';
import { tempProject } from '../helpers/temp-project.ts';

it('the course that `npm run bench` builds has no fault', () => {
  const project = tempProject();
  try {
    generateCourse(project.root, 11);
    expect(checkContent(project.root)).toEqual([]);
  } finally {
    project.remove();
  }
});
