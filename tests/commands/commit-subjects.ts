import { execFileSync } from 'node:child_process';
import { root } from '../helpers/project.ts';
import { subjectFault } from '../helpers/commit-subject.ts';

/**
 * Part of `npm run lint`: subjects of commits since the first edition are imperative and short. Older ones stand as
 * they were written.
 */
const firstEdition = '0ca7ed5';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

function subjects(): string[] {
  try {
    return git('log', '--no-merges', '--format=%s', `${firstEdition}..HEAD`).split('\n').filter(Boolean);
  } catch {
    console.log(`Commit subjects were NOT checked: ${firstEdition} is not in this clone (fetch the whole history).`);
    return [];
  }
}

const faults = subjects().flatMap((subject) => {
  const fault = subjectFault(subject);
  return fault === undefined ? [] : [`“${subject}”: ${fault}`];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
