import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { advisoriesSchema, audit, compareVersions, lockSchema } from '../../../../src/build/audit/audit.ts';
import { root } from '../../../helpers/project.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const list = advisoriesSchema.parse(parse(read('src/build/audit/advisories.yaml')));
const lock = (versions: Readonly<Record<string, string>>) => ({
  packages: Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }])),
});

describe('the offline audit', () => {
  it('finds no known hole in the lock', () => {
    expect(audit(lockSchema.parse(JSON.parse(read('package-lock.json'))), list)).toEqual([]);
  });

  it.each([
    ['node_modules/fflate', '0.8.2', 'CVE-2026-45820'],
    ['node_modules/vitest/node_modules/qs', '6.15.1', 'CVE-2026-82417'],
    ['node_modules/@pkgr/core', '0.2.8', 'CVE-2025-54313'],
    ['node_modules/ws', '8.17.0', 'CVE-2024-37890'],
  ])('tells of %s %s', (path, version, id) => {
    expect(audit(lock({ [path]: version }), list).map((each) => each.id)).toEqual([id]);
  });

  it.each([
    ['node_modules/fflate', '0.8.3'],
    ['node_modules/qs', '6.17.1'],
    ['node_modules/debug', '4.4.3'],
    ['node_modules/ws', '7.5.0'],
    ['node_modules/another-fflate', '0.8.2'],
  ])('says nothing of %s %s', (path, version) => {
    expect(audit(lock({ [path]: version }), list)).toEqual([]);
  });

  it('compares numbers, not texts, and takes a pre-release for older than its release', () => {
    expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0);
    expect(compareVersions('2.0.0-beta.1', '2.0.0')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '2.0.0')).toBe(0);
  });
});
