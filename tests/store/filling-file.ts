import { StoreFile } from '../../src/store/embedded/file.js';
import type { Change } from '../../src/store/embedded/group-commit.js';

/** A file whose disk can be made to refuse. */
export class FillingFile extends StoreFile {
  full = false;
  written: string[] = [];
  constructor() {
    super(null);
  }
  override write(changes: Iterable<Change>): void {
    if (this.full) throw new Error('database or disk is full');
    for (const { id, after } of changes) this.written.push(`${after ? '+' : '-'}${id}`);
  }
}
