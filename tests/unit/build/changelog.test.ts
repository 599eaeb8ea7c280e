import { expect, it } from 'vitest';
import { changelogSection, withSection } from '../../../src/build/changelog.ts';

const section = changelogSection('1.1.0', '2026-12-01', [
  { hash: 'a1', subject: 'search: find pages by their names' },
  { hash: 'b2', subject: 'Share one browser' },
  { hash: 'c3', subject: 'search: keep typed marks' },
]);

it('lists commits by scope', () => {
  expect(section).toBe(
    '## 1.1.0 (2026-12-01)\n\n### general\n\n- Share one browser (b2)\n\n### search\n\n- Find pages by their names (a1)\n- Keep typed marks (c3)',
  );
});

it('puts a version before the earlier ones, once', () => {
  const before = '# Changelog\n\nWhat changed.\n\n## 1.0.0 (2026-11-01)\n\n- All\n';
  const after = withSection(before, '1.1.0', section);
  expect(after.indexOf('## 1.1.0')).toBeLessThan(after.indexOf('## 1.0.0'));
  expect(after.startsWith('# Changelog\n\nWhat changed.\n\n## 1.1.0')).toBe(true);
  expect(() => withSection(after, '1.1.0', section)).toThrow('has version 1.1.0 already');
});
