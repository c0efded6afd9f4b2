import { CommandError } from './refused.js';
import type { Doc } from './wire.js';

/** One document's change in a batch: how it was before the batch, and its JSON now; null: absent. */
export interface Change {
  collection: string;
  id: string;
  before: Doc | null;
  after: string | null;
}

interface Batch {
  changes: Map<string, Change>;
  done: Promise<void>;
  settle: (error: CommandError | null) => void;
}

/** Where batches go. */
export interface Disk {
  /** All changes or none; a crash of the machine may still take them back. @throws when it refuses. */
  write(changes: Iterable<Change>): void;
  /** Resolves when nothing takes back what was written. */
  sync(): Promise<void>;
}

/**
 * Writes the changes of all commands that arrive together in one durable step.
 * 1. A command changes the documents in memory, synchronously, and reports each change here.
 * 2. Once the sockets that were readable are served, the batch is written to the file.
 * 3. The file is synced beside the event loop, which gathers the next batch meanwhile.
 * 4. Only then are the commands answered, reading ones too: nobody is told what a crash could take back.
 * 5. When the file refuses the batch, memory goes back to before it and all its commands are refused.
 * 6. When the sync fails, nobody knows what is on the disk: everything is refused until the file is opened anew.
 */
export class GroupCommit {
  #gathering: Batch | null = null;
  #syncing: Batch | null = null;
  #broken: CommandError | null = null;

  constructor(
    private readonly disk: Disk,
    private readonly undo: (change: Change) => void,
    private readonly onRefused: (cause: unknown) => void,
  ) {}

  record(change: Change): void {
    this.#gathering ??= this.#open();
    const { changes } = this.#gathering;
    const key = `${change.collection}\0${change.id}`;
    const earlier = changes.get(key);
    changes.set(key, earlier ? { ...change, before: earlier.before } : change);
  }

  /** Resolves when everything recorded so far is safe. @throws CommandError when it could not be written. */
  settled(): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken);
    return (this.#gathering ?? this.#syncing)?.done ?? Promise.resolve();
  }

  /** Writes at once what waits (before the file is closed, which syncs it). */
  flush(): void {
    const batch = this.#gathering;
    this.#gathering = null;
    if (batch && this.#write(batch)) batch.settle(null);
  }

  async #commit(): Promise<void> {
    const batch = this.#gathering;
    this.#gathering = null;
    if (!batch || !this.#write(batch)) return;
    this.#syncing = batch;
    try {
      await this.disk.sync();
      batch.settle(null);
    } catch (cause) {
      this.#break(cause);
    }
    this.#syncing = null;
    if (this.#gathering) this.#commitSoon();
  }

  #write(batch: Batch): boolean {
    try {
      this.disk.write(batch.changes.values());
      return true;
    } catch (cause) {
      for (const change of batch.changes.values()) this.undo(change);
      this.onRefused(cause);
      batch.settle(new CommandError(14031, 'OutOfDiskSpace', `The store could not write: ${String(cause)}`));
      return false;
    }
  }

  #break(cause: unknown): void {
    this.onRefused(cause);
    const remedy = 'check the disk, then restart kamnot';
    this.#broken = new CommandError(
      8,
      'UnknownError',
      `The store could not sync: ${String(cause)}; ${remedy}`,
    );
    this.#syncing?.settle(this.#broken);
    this.#gathering?.settle(this.#broken);
    this.#gathering = null;
  }

  #open(): Batch {
    let settle: Batch['settle'] = () => {};
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    done.catch(() => {});
    if (!this.#syncing) this.#commitSoon();
    return { changes: new Map(), done, settle };
  }

  #commitSoon(): void {
    setImmediate(() => void this.#commit());
  }
}
