import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, found from this file, so that it is right for `src/` and for `dist/src/`. */
function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findRoot(dirname(from));
}

const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** A file that the project carries (not compiled), by its path from the project root. */
export const asset = (path: string): string => join(packageRoot, path);
