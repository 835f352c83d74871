import { defineConfig } from 'vitest/config';

/** Tests that start real browsers: one file at a time, because each takes a browser's worth of memory. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // A busy machine can make a browser late once; what is broken is broken twice. The report tells what was tried again.
    retry: 1,
  },
});
