import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changelogSection, withSection } from '../changelog.ts';

/**
 * `npm run release -- 1.0.0-beta.1`: writes the commits since the last release into CHANGELOG.md and the version into
 * package.json and the lock. Committing and tagging are left to the person who releases.
 */
const root = resolve(import.meta.dirname, '../../..');
const [version = '', since = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/.test(version)) {
  throw new Error(
    `Expected a version as 1.0.0 or 1.0.0-beta.1, found “${version}”. Run: npm run release -- VERSION [SINCE]`,
  );
}
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8' });
const from = since || run('git', 'describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
const commits = run('git', 'log', '--no-merges', '--reverse', '--format=%h %s', `${from}..HEAD`)
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ hash: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) }));

const file = join(root, 'CHANGELOG.md');
const date = new Date().toISOString().slice(0, 10);
writeFileSync(file, withSection(readFileSync(file, 'utf8'), version, changelogSection(version, date, commits)));
run('npm', 'version', version, '--no-git-tag-version');
console.log(`CHANGELOG.md and package.json are at ${version}: ${commits.length} commits since ${from}.`);
