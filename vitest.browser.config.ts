import { defineConfig } from 'vitest/config';

/** The new user's first minute in a real browser; needs Debian's chromium (`.ci/run` installs it). */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    reporters: ['default', './tests/helpers/closing-line.ts'],
    globalSetup: ['./tests/helpers/build.ts', './tests/helpers/temp-folder.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
