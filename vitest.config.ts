import { defineConfig } from 'vitest/config';
import { constantsOf } from './src/build/vite/course-constants.ts';

/** What the build puts into scripts. */
const define = constantsOf(import.meta.dirname);

/**
 * One project for each tier, one after the other: pure code, components, the content, the built site as files, and the
 * site in a real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          // Pure code leaves no global state behind, so that files can share a worker: half of the processor time.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // Random histories take seconds where the machine has other work.
          testTimeout: 60_000,
        },
      },
      './tests/component/vitest.config.ts',
      {
        define,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          // A whole build, where the machine has other work.
          testTimeout: 120_000,
        },
      },
      {
        define,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/helpers/build-sites.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 60_000,
        },
      },
      {
        define,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-sites.ts', 'tests/helpers/shared-browser.ts'],
          // Half of the time of a browser test is spent waiting: three workers keep two processors busy.
          pool: 'threads',
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 4 },
          // A machine that has other work gives a browser a tenth of a processor at times.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Of some 570 tests in a real browser one in a few runs meets a machine that stalls. What passed only at the
          // second try is marked in the report: a test that is often there has a race to be found.
          retry: 1,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        define,
        // What is exhaustive or needs another engine: `npm run test:nightly` runs it with all other projects.
        test: {
          name: 'nightly',
          include: ['tests/nightly/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-sites.ts', 'tests/helpers/shared-browser.ts'],
          sequence: { groupOrder: 5 },
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
