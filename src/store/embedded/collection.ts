import { calculateObjectSize } from 'bson';
import { CommandError, refused } from './refused.js';
import { copied, roomFor } from './room.js';
import { type Selection, select } from './select.js';
import { SortedIndex } from './sorted-index.js';
import { seedOf, updated } from './update.js';
import { checkStorable, same } from './values.js';
import { type Doc, LIMITS } from './wire.js';

/** Told of every change: the document before (null: none), and the JSON of the one after (null: removed). */
export type OnChange = (id: string, before: Doc | null, after: string | null) => void;

export interface UpdateRequest extends Selection {
  update: unknown;
  upsert: boolean;
}

export interface UpdateResult {
  matched: number;
  modified: number;
  upsertedId: string | null;
  before: Doc | null;
  after: Doc | null;
}

/**
 * The documents of one collection and their indexes. Every method is synchronous: that is the atomicity.
 * A stored document is never changed in place, so readers may keep what they got.
 */
export class Collection {
  readonly #documents = new Map<string, Doc>();
  readonly #room = roomFor();
  #indexes: SortedIndex[] = [];

  constructor(
    readonly name: string,
    private readonly onChange: OnChange,
  ) {}

  get size(): number {
    return this.#documents.size;
  }

  /** Takes a document from the file at start. */
  load(document: Doc): void {
    this.#documents.set(document['_id'] as string, document);
  }

  /** Puts a document (null: none) under an id without telling anybody: the undo of a refused write. */
  restore(id: string, document: Doc | null): void {
    this.#replace(id, document);
  }

  /** Declares an index; false when it was there. @throws CommandError when documents share a unique key. */
  createIndex(fields: readonly string[], unique: boolean): boolean {
    const index = new SortedIndex(fields, unique);
    const present = this.#indexes.find(({ name }) => name === index.name);
    if (present?.unique === unique) return false;
    if (present)
      throw new CommandError(86, 'IndexKeySpecsConflict', `Index ${index.name} exists with other options`);
    index.load(this.#documents.values());
    this.#indexes = [...this.#indexes, index];
    return true;
  }

  indexes(): readonly SortedIndex[] {
    return this.#indexes;
  }

  find(selection: Selection): Doc[] {
    return select({ documents: this.#documents, indexes: this.#indexes }, selection);
  }

  /** @throws CommandError on a duplicate key. */
  insert(document: Doc): void {
    checkStorable(document);
    const id = document['_id'];
    if (typeof id !== 'string' || id.includes('\0'))
      throw refused('an _id that is no string, or one with a zero in it');
    if (this.#documents.has(id)) throw this.#duplicateId(id);
    this.#store(id, null, copied(document, this.#room));
  }

  /** Changes the first match, or all with `multi`; a duplicate key stops half-way, as in MongoDB. */
  update(request: UpdateRequest, multi: boolean): UpdateResult {
    const found = this.find({ ...request, limit: multi ? 0 : 1 });
    const result: UpdateResult = {
      matched: found.length,
      modified: 0,
      upsertedId: null,
      before: null,
      after: null,
    };
    for (const before of found) {
      const after = updated(before, request.update, false, this.#room);
      const changed = !same(before, after);
      if (changed) this.#store(before['_id'] as string, before, after);
      result.modified += changed ? 1 : 0;
      Object.assign(result, { before, after });
    }
    if (found.length === 0 && request.upsert) {
      const after = updated(seedOf(request.filter), request.update, true, this.#room);
      this.insert(after);
      Object.assign(result, { after, upsertedId: after['_id'] });
    }
    return result;
  }

  /** Removes the first match, or all without `limit`; gives what was removed. */
  remove(selection: Selection): Doc[] {
    const found = this.find(selection);
    for (const document of found) this.#store(document['_id'] as string, document, null);
    return found;
  }

  #store(id: string, before: Doc | null, after: Doc | null): void {
    for (const index of after ? this.#indexes : []) {
      index.check(after as Doc);
      if (index.holds(after as Doc)) throw index.duplicate(after as Doc);
    }
    const json = after && JSON.stringify(after);
    if (json && json.length > LIMITS.document / 4 && calculateObjectSize(after) > LIMITS.document) {
      throw new CommandError(
        10334,
        'BSONObjectTooLarge',
        `The document is larger than ${LIMITS.document} bytes`,
      );
    }
    this.#replace(id, after);
    this.onChange(id, before, json);
  }

  #replace(id: string, after: Doc | null): void {
    const before = this.#documents.get(id);
    for (const index of this.#indexes) {
      if (before && after) index.replace(before, after);
      else if (before) index.remove(before);
      else if (after) index.add(after);
    }
    if (after) this.#documents.set(id, after);
    else this.#documents.delete(id);
  }

  #duplicateId(id: string): CommandError {
    return new CommandError(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error collection: ${this.name} index: _id_ dup key: { _id: ${JSON.stringify(id)} }`,
      { keyPattern: { _id: 1 }, keyValue: { _id: id } },
    );
  }
}
