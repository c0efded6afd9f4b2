import { defineConfig } from 'vitest/config';

/** Long runs against random kills and faults: `npm run soak`, with the seeds of issue 4 (`tests/soak`). */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    reporters: ['default', './tests/helpers/closing-line.ts'],
    globalSetup: ['./tests/helpers/build.ts', './tests/helpers/temp-folder.ts'],
    fileParallelism: false,
  },
});
