import { StoreFile } from '../../src/store/embedded/file.js';
import type { Change } from '../../src/store/embedded/group-commit.js';

/** A file whose disk can be made to refuse. */
export class FillingFile extends StoreFile {
  full = false;
  written: string[] = [];
  /** The syncs that are under way, in order; null: they end at once. */
  syncs: { done: () => void; failed: (cause: Error) => void }[] | null = null;
  constructor() {
    super(null);
  }
  override sync(): Promise<void> {
    const { syncs } = this;
    if (syncs === null) return Promise.resolve();
    return new Promise((done, failed) => {
      syncs.push({ done, failed });
    });
  }
  override write(changes: Iterable<Change>): void {
    if (this.full) throw new Error('database or disk is full');
    for (const { id, after } of changes) this.written.push(`${after ? '+' : '-'}${id}`);
  }
}
