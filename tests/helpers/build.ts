import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { asset } from '../../src/paths.js';

/** Compiles once before the suite: tests of the real process run what `npm run build` makes. */
export default function setup(): void {
  spawnSync(
    process.execPath,
    [asset('node_modules/typescript/bin/tsc'), '-p', asset('tsconfig.build.json')],
    {
      cwd: asset('.'),
      stdio: 'ignore',
    },
  );
  chmodSync(asset('dist/src/cli/main.js'), 0o755);
}
