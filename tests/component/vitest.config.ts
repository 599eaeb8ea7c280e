import { getViteConfig } from 'astro/config';
import { constantsOf } from '../../src/build/vite/course-constants.ts';
import { root } from '../helpers/project.ts';

/** Components by their examples: markup by Astro's container, behaviour in Chromium from a Vite server; no site is built. */
export default getViteConfig(
  {
    define: constantsOf(root),
    test: {
      name: 'component',
      root: new URL('../..', import.meta.url).pathname,
      include: ['tests/component/**/*.test.ts'],
      globalSetup: 'tests/helpers/shared-browser.ts',
      pool: 'threads',
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
      testTimeout: 30_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 15_000 } },
    },
  },
  // The site's own build steps have no part in it.
  { configFile: false, devToolbar: { enabled: false } },
);
