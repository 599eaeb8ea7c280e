import { defineConfig } from 'vitest/config';

/** For `npm run mutation`: the tests of the pure rooms alone, so that thousands of mutants are tried in minutes. */
export default defineConfig({
  test: {
    include: ['tests/unit/course/**/*.test.ts', 'tests/unit/search/**/*.test.ts', 'tests/unit/schemas/**/*.test.ts'],
  },
});
