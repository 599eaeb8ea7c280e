import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../helpers/project.ts';

const packages = z.record(z.string(), z.string());
const manifest = z
  .looseObject({ dependencies: packages, devDependencies: packages, optionalDependencies: packages })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

it('every dependency has its line, and every line its dependency', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const rows = readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| (`[^|]+`) +\| (.+) \|$/gm);
  const named = [...rows].flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.toSorted()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).toSorted(),
  );
});
