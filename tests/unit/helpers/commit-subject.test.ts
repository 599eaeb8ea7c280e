import { expect, it } from 'vitest';
import { subjectFault } from '../../helpers/commit-subject.ts';

it.each(['Move type behaviour into modules', 'quiz: keep the choice that was made', 'Pass the address on'])(
  'takes “%s”',
  (subject) => {
    expect(subjectFault(subject)).toBeUndefined();
  },
);

it.each([
  ['A page that leads on says nothing twice', 'begins with “a”, not with a verb'],
  ['redirects: the page says nothing twice', 'begins with “the”, not with a verb'],
  ['Adding a page', '“adding” is not imperative'],
  ['quiz: moved behaviour', '“moved” is not imperative'],
  ['Add a page.', 'ends with a full stop'],
  [`Add ${'x'.repeat(80)}`, '84 characters, at most 72'],
])('refuses “%s”', (subject, fault) => {
  expect(subjectFault(subject)).toBe(fault);
});
