import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever the suite leaves behind lies in one temporary folder, which goes when it ends. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kamnot-suite-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
