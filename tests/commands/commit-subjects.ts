import { execFileSync } from 'node:child_process';
import { root } from '../helpers/project.ts';
import { subjectFault } from '../helpers/commit-subject.ts';

/**
 * Part of `npm run lint`: subjects of commits since the first edition are imperative and short. Older ones stand as
 * they were written.
 */
const firstEdition = '0ca7ed5';

/** Published before they were checked: they stand as they were written too. */
const asWritten: ReadonlySet<string> = new Set([
  'tests: one tab for all examples, the second build at night',
  'examples: cover papers, drawings, home, record, planner, term, search, game',
  'tests: build a moved course once, wait for states in place of an idle network',
]);

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

function subjects(): string[] {
  try {
    return git('log', '--no-merges', '--format=%s', `${firstEdition}..HEAD`).split('\n').filter(Boolean);
  } catch {
    console.log(`Commit subjects were NOT checked: ${firstEdition} is not in this clone (fetch the whole history).`);
    return [];
  }
}

const checked = subjects().filter((subject) => !asWritten.has(subject));
const faults = checked.flatMap((subject) => {
  const fault = subjectFault(subject);
  return fault === undefined ? [] : [`“${subject}”: ${fault}`];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
