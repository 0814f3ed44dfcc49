import { defineConfig } from 'vitest/config';

/** What needs more than npm's packages of the lock file. It fails where something is missing, and never skips. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    // A page answers a click in its own time, and a busy machine makes that long.
    expect: { poll: { timeout: 30_000 } },
  },
});
