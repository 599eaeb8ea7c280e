import { defineConfig } from 'vitest/config';

/** `npm run test:nightly`: what is exhaustive. A small sample of each runs in `npm test`. */
export default defineConfig({
  test: { include: ['tests/nightly/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 120_000 },
});
