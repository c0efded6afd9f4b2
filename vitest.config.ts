import { defineConfig } from 'vitest/config';

// Browser tests and soak runs are separate commands (package.json), so that `npm test` stays quick and offline.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/soak/**', 'node_modules/**'],
    reporters: ['default', './tests/helpers/closing-line.ts'],
    globalSetup: './tests/helpers/build.ts',
    // One worker more than vitest takes on two cores: much of the suite waits for processes and sockets. In CI the
    // tests that start, kill and race real processes get the machine for themselves and a second try.
    maxWorkers: process.env.CI ? 1 : 2,
    retry: process.env.CI ? 1 : 0,
    testTimeout: 40_000,
    hookTimeout: 30_000,
    env: { TZ: 'America/New_York', LOG_LEVEL: 'silent' },
  },
});
