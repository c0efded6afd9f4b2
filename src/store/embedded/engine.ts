import { Collection } from './collection.js';
import type { StoreFile } from './file.js';
import { GroupCommit } from './group-commit.js';
import type { ServingLog } from './serving.js';

/** The collections in memory and the file behind them. */
export class Engine {
  readonly #collections = new Map<string, Collection>();
  readonly #commit: GroupCommit;

  /** Reads the whole file. @throws Refusal when it cannot. */
  constructor(
    private readonly file: StoreFile,
    log: ServingLog,
  ) {
    this.#commit = new GroupCommit(
      file,
      ({ collection, id, before }) => this.collection(collection).restore(id, before),
      (cause) =>
        log.error({ err: cause }, 'the store could not write to its file; check the disk for free space'),
    );
    for (const [collection, document] of file.read()) this.collection(collection).load(document);
  }

  /** The collection of that name; it comes to be when first used, as in MongoDB. */
  collection(name: string): Collection {
    const present = this.#collections.get(name);
    if (present) return present;
    const made = new Collection(name, (id, before, after) =>
      this.#commit.record({ collection: name, id, before, after }),
    );
    this.#collections.set(name, made);
    return made;
  }

  /** Resolves when all changes made so far are on the disk. @throws CommandError when they could not be written. */
  settled(): Promise<void> {
    return this.#commit.settled();
  }

  close(): void {
    this.#commit.flush();
    this.file.close();
  }
}
