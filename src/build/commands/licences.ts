import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licenceDocument, licensedPackages } from '../licences.ts';

/** `npm run licences`: lists the licence of every package that the lock names. */
const root = resolve(import.meta.dirname, '../../..');
const packages = licensedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
writeFileSync(join(root, 'docs/licences.md'), licenceDocument(packages));
console.log(`${packages.length} gói, ghi vào docs/licences.md`);
