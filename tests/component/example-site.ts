import { readCourse } from '../../src/build/course-file.ts';
import { readUi } from '../../src/build/ui-file.ts';
import { outline } from '../../src/core/outline.ts';
import { say } from '../../src/core/text/local-text.ts';
import type { Site } from '../../src/site/site.ts';
import { root } from '../helpers/project.ts';

/** A site as components see it, made of the course's own words without reading its collections. */
export function exampleSite(language: string): Site {
  const course = readCourse(root);
  return {
    course,
    language,
    ui: readUi(root, language),
    outline: outline(course),
    editions: new Map(),
    minutes: new Map(),
    short: new Map(),
    has: () => true,
    say: (text) => say(text, language),
    href: (target) => `/${target.kind}/${'id' in target ? target.id : ''}/`,
    localeOf: (each) => each,
    translations: () => [],
  };
}
