import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/project.ts';

/** Words that were private to this project, with the standard word that is used now. */
const retired: readonly (readonly [RegExp, string])[] = [
  [/\bpure rooms?\b/i, 'pure module'],
  [/\bdoors?\b/i, 'adapter'],
  [/\bkin\b/i, 'related'],
  [/\blost pages?\b/i, 'offline fallback page'],
  [/\bpages? that (?:only )?leads? on\b/i, 'redirect page'],
  [/\bedition for files\b|\bedition to download\b/i, 'folder edition'],
  [/\bmark of (?:its|the) version\b/i, 'version stamp'],
  [/\bbears\b/i, 'has'],
  [/\banew\b/i, 'again'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\blets go\b/i, 'omits'],
];
const exempt = new Set([
  'tests/unit/plain-words.test.ts',
  'tests/helpers/commit-subject.ts',
  'tests/unit/helpers/commit-subject.test.ts',
  'docs/licences.md',
  // Subjects of commits, as they were written.
  'CHANGELOG.md',
]);
const files = globSync(['{src,tests}/**/*.{ts,astro,css,js}', 'docs/**/*.md', '*.md'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !exempt.has(file));

it('code, comments and documents use standard words', () => {
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        retired.filter(([word]) => word.test(line)).map(([, standard]) => `${file}:${at + 1}: write “${standard}”`),
      ),
  );
  expect(found).toEqual([]);
});
