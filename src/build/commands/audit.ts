import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { advisoriesSchema, audit, lockSchema } from '../audit/audit.ts';

/**
 * `npm run audit:offline`: compares the lock with the list of known holes in this repository. Exit code 1 when a package
 * has one.
 */
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const advisories = advisoriesSchema.parse(parse(read('../audit/advisories.yaml')));
const lock = lockSchema.parse(JSON.parse(read('../../../package-lock.json')));
const findings = audit(lock, advisories);

console.log(
  `${Object.keys(lock.packages).length} packages compared with ${advisories.advisories.length} advisories, collected by ${advisories.date}. What was published later is not in the list.`,
);
for (const { package: name, version, id, what } of findings) console.log(`${name} ${version}: ${id}, ${what}`);
if (findings.length > 0) process.exitCode = 1;
else console.log('No package of the lock is in it.');
