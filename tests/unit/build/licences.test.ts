import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accepted, licenceDocument, licencesOf, licensedPackages, sentToReaders } from '../../../src/build/licences.ts';
import { root } from '../../helpers/project.ts';

const packages = licensedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));

describe('the licences of what is used', () => {
  it('are known for every package, and accepted', () => {
    const others = packages.filter(
      ({ licence }) => licence === '' || !licencesOf(licence).every((each) => accepted.has(each)),
    );
    expect(others).toEqual([]);
    expect(packages.length).toBeGreaterThan(500);
  });

  it('leave readers with nothing that asks for more than a notice', () => {
    const sent = packages.filter(({ use }) => use === 'readers');
    expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(sentToReaders));
    expect(sent.filter(({ licence }) => !/^(MIT|OFL-1.1)$/.test(licence))).toEqual([]);
  });

  it('are listed as the lock has them now', () => {
    expect(readFileSync(join(root, 'docs/licences.md'), 'utf8'), 'npm run licences writes it again').toBe(
      licenceDocument(packages),
    );
  });

  it('are read from an expression', () => {
    expect(licencesOf('(MIT OR Apache-2.0) AND LGPL-3.0-or-later')).toEqual(['MIT', 'Apache-2.0', 'LGPL-3.0-or-later']);
  });
});
