import { join } from 'node:path';
import { root } from './project.ts';

/** The real course, built as the tests use it: at the root of a host, and below a base at another address. */
export const sites = [
  { name: 'root', base: '/', url: 'http://localhost:4321', folder: join(root, 'node_modules/.cache/test-sites/root') },
  {
    name: 'base',
    base: '/hoc/',
    url: 'https://example.org',
    folder: join(root, 'node_modules/.cache/test-sites/base'),
  },
] as const;

export type TestSite = (typeof sites)[number];
