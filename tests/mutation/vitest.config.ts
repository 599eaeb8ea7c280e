import { defineConfig } from 'vitest/config';

/**
 * For `npm run mutation`: the tests of pure modules alone, so that thousands of mutants are tried in minutes. What
 * only measures how long random text takes (`any-*`) is left out: it would be tried for each mutant.
 */
export default defineConfig({
  test: {
    include: ['tests/unit/core/**/*.test.ts', 'tests/unit/core/search/**/*.test.ts', 'tests/unit/schemas/**/*.test.ts'],
    exclude: ['tests/unit/core/search/any-*.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    testTimeout: 30_000,
  },
});
