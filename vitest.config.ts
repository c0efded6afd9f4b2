import { defineConfig } from 'vitest/config';

// Browser tests and soak runs are separate commands (package.json), so that `npm test` stays quick and offline.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/soak/**', 'node_modules/**'],
    reporters: ['default', './tests/helpers/closing-line.ts'],
    globalSetup: ['./tests/helpers/build.ts', './tests/helpers/temp-folder.ts'],
    setupFiles: './tests/helpers/fixed-chance.ts',
    // One worker more than vitest takes on two cores: much of the suite waits for processes and sockets.
    maxWorkers: 2,
    // Files share what they import: mongoose and the rest cost each file more than its tests. No test may leave
    // anything behind in a module or in process.env.
    isolate: false,
    // What hangs is to be found, not what is slow: a busy machine takes ten times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'America/New_York', LOG_LEVEL: 'silent' },
  },
});
