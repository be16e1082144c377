import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'units', include: ['src/test/pages/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['src/test/pages/**/*.browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // one server and one ledger: what one test sees another may have written
          fileParallelism: false,
        },
      },
      { test: { name: 'million', include: ['src/test/pages/**/*.bench.ts'], testTimeout: 600_000 } },
      { test: { name: 'screenshots', include: ['src/test/pages/**/*.shots.ts'], testTimeout: 120_000 } },
    ],
  },
});
