import { closeSync, existsSync, fdatasync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sqlite from 'node-sqlite3-wasm';
import { Refusal } from '../../errors.js';
import type { Change, Disk } from './group-commit.js';
import type { Doc } from './wire.js';

const FORMAT = 1;
const syncData = promisify(fdatasync);
/** Text is bound as bytes: the library would turn it into UTF-8 one character after another. */
const UPSERT =
  'INSERT INTO document VALUES (?, ?, CAST(? AS TEXT)) ON CONFLICT DO UPDATE SET json = excluded.json';
const DELETE = 'DELETE FROM document WHERE collection = ? AND id = ?';

/**
 * Where documents rest: one SQLite file, one row a document, as JSON that any SQLite tool can read.
 * Null path: nowhere (tests).
 */
export class StoreFile implements Disk {
  readonly #database: sqlite.Database | null;
  readonly #upsert: sqlite.Statement | undefined;
  readonly #delete: sqlite.Statement | undefined;
  /** Descriptor of the write-ahead log, which SQLite keeps as long as the database is open. */
  readonly #log: number | undefined;

  /**
   * Opens or makes the file; the caller owns the folder's lock.
   * @throws Refusal when the file is damaged, of a newer kamnot, or cannot be opened.
   */
  constructor(private readonly path: string | null) {
    if (path === null) {
      this.#database = null;
      return;
    }
    this.#database = openDatabase(path);
    this.#upsert = this.#database.prepare(UPSERT);
    this.#delete = this.#database.prepare(DELETE);
    this.#log = openSync(`${path}-wal`, 'r');
  }

  static in(folder: string): StoreFile {
    return new StoreFile(join(folder, 'kamnot.sqlite'));
  }

  /** All documents with the names of their collections. @throws Refusal when a row cannot be read. */
  *read(): Generator<[collection: string, document: Doc]> {
    if (!this.#database) return;
    try {
      const rows = this.#database.prepare('SELECT collection, json FROM document');
      for (const row of rows.iterate()) {
        yield [String(row['collection']), JSON.parse(String(row['json'])) as Doc];
      }
      rows.finalize();
    } catch (cause) {
      throw damaged(this.path as string, cause);
    }
  }

  /** All changes or none; they outlive this process at once, and the machine after `sync`. @throws when the disk refuses. */
  write(changes: Iterable<Change>): void {
    const database = this.#database;
    if (!database) return;
    database.exec('BEGIN');
    try {
      for (const { collection, id, after } of changes) {
        if (after) this.#upsert?.run([collection, id, Buffer.from(after)]);
        else this.#delete?.run([collection, id]);
      }
      database.exec('COMMIT');
    } catch (cause) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  }

  async sync(): Promise<void> {
    if (this.#log !== undefined) await syncData(this.#log);
  }

  close(): void {
    if (this.#log !== undefined) closeSync(this.#log);
    this.#upsert?.finalize();
    this.#delete?.finalize();
    this.#database?.close();
  }
}

/**
 * Write-ahead log, held exclusively: node-sqlite3-wasm has no shared memory. SQLite itself syncs around checkpoints
 * only (NORMAL); `sync` does so after every commit, where SQLite would hold up the event loop for it. A checkpoint
 * every 8 MB: it writes a page once, however often a wave has changed it, and holds up nobody for long.
 * Its own lock is a folder beside the file that a killed process leaves behind; ours has been won by now.
 */
function openDatabase(path: string): sqlite.Database {
  rmSync(`${path}.lock`, { recursive: true, force: true });
  const isNew = !existsSync(path);
  let database: sqlite.Database | undefined;
  try {
    database = new sqlite.Database(path);
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000',
    );
    // Deleted rows are people who were forgotten: nothing of them may lie about in free pages.
    database.exec('PRAGMA secure_delete = ON');
    checkFormat(database, path, isNew);
    return database;
  } catch (cause) {
    database?.close();
    throw cause instanceof Refusal ? cause : damaged(path, cause);
  }
}

function checkFormat(database: sqlite.Database, path: string, isNew: boolean): void {
  const format = database.get('PRAGMA user_version')?.['user_version'];
  if (format === FORMAT) return;
  if (!isNew && format !== 0) {
    throw new Refusal(
      `${path} was written by another version of kamnot (format ${String(format)}): run that version`,
    );
  }
  database.exec(`
    CREATE TABLE IF NOT EXISTS document (collection TEXT, id TEXT, json TEXT, PRIMARY KEY (collection, id));
    PRAGMA user_version = ${FORMAT}`);
}

function damaged(path: string, cause: unknown): Refusal {
  return new Refusal(
    `The store file ${path} cannot be read (${cause instanceof Error ? cause.message : String(cause)}): ` +
      'bring back a copy of the data folder, or move the file away to start empty',
    { cause },
  );
}
