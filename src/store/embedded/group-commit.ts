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

/**
 * Writes the changes of all commands that arrive together in one durable step.
 * 1. A command changes the documents in memory, synchronously, and reports each change here.
 * 2. Once the sockets that were readable are served, the batch is written to the file and synced.
 * 3. Only then are the commands answered, reading ones too: nobody is told what a crash could take back.
 * 4. When the file refuses the batch, memory goes back to before it and all its commands are refused.
 */
export class GroupCommit {
  #batch: Batch | null = null;

  constructor(
    private readonly write: (changes: Iterable<Change>) => void,
    private readonly undo: (change: Change) => void,
    private readonly onRefused: (cause: unknown) => void,
  ) {}

  record(change: Change): void {
    this.#batch ??= this.#open();
    const key = `${change.collection}\0${change.id}`;
    const earlier = this.#batch.changes.get(key);
    this.#batch.changes.set(key, earlier ? { ...change, before: earlier.before } : change);
  }

  /** Resolves when everything recorded so far is safe. @throws CommandError when it could not be written. */
  settled(): Promise<void> {
    return this.#batch?.done ?? Promise.resolve();
  }

  /** Writes at once what waits (before the file is closed). */
  flush(): void {
    const batch = this.#batch;
    if (!batch) return;
    this.#batch = null;
    try {
      this.write(batch.changes.values());
      batch.settle(null);
    } catch (cause) {
      for (const change of batch.changes.values()) this.undo(change);
      this.onRefused(cause);
      batch.settle(new CommandError(14031, 'OutOfDiskSpace', `The store could not write: ${String(cause)}`));
    }
  }

  #open(): Batch {
    let settle: Batch['settle'] = () => {};
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    done.catch(() => {});
    setImmediate(() => this.flush());
    return { changes: new Map(), done, settle };
  }
}
