import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';
import { outline } from '../../src/core/outline.ts';
import { say } from '../../src/core/text/local-text.ts';
import { uiSchema } from '../../src/schemas/ui.ts';
import type { Site } from '../../src/site/site.ts';
import { root } from '../helpers/project.ts';

/** A site as components see it, made of the course's own words without reading its collections. */
export function exampleSite(language: string): Site {
  const course = readCourse(root);
  return {
    course,
    language,
    ui: uiSchema.parse(parse(readFileSync(join(root, 'content/ui', `${language}.yaml`), 'utf8'))),
    outline: outline(course),
    editions: new Map(),
    minutes: new Map(),
    short: new Map(),
    say: (text) => say(text, language),
    href: (target) => `/${target.kind}/${'id' in target ? target.id : ''}/`,
    localeOf: (each) => each,
    translations: () => [],
  };
}
