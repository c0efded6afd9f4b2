import { CommandError, refused } from './refused.js';
import { type Key, SortedKeys } from './sorted-keys.js';
import { compare, isScalar, type Scalar } from './values.js';
import type { Doc } from './wire.js';

/** Bounds on the index field behind the equal prefix; null: open. Both are inclusive (the filter tests exactly). */
export interface Range {
  from: Scalar | null;
  to: Scalar | null;
}

/** The ids of documents in the order of some top-level fields, then of `_id`. */
export class SortedIndex {
  readonly name: string;
  readonly #keys = new SortedKeys();

  constructor(
    readonly fields: readonly string[],
    readonly unique: boolean,
  ) {
    this.name = fields.map((field) => `${field}_1`).join('_');
  }

  /** Takes many documents at once. @throws CommandError when two share a unique key. */
  load(documents: Iterable<Doc>): void {
    const all = [...documents];
    for (const document of all) this.check(document);
    this.#keys.load(all.map((document) => this.#keyOf(document)));
    const twice = this.unique && all.find((document) => this.holds(document));
    if (twice) throw this.duplicate(twice);
  }

  add(document: Doc): void {
    this.#keys.add(this.#keyOf(document));
  }

  remove(document: Doc): void {
    this.#keys.remove(this.#keyOf(document));
  }

  /** Moves a document that has changed (same `_id`); most updates leave the indexed fields alone. */
  replace(before: Doc, after: Doc): void {
    if (this.#isAlike(before, after)) return;
    this.remove(before);
    this.add(after);
  }

  /** Whether another document has this one's unique key already. */
  holds(document: Doc): boolean {
    if (!this.unique) return false;
    const values = this.fields.map((field) => document[field] as Scalar);
    for (const id of this.scan(values, null, false)) if (id !== document['_id']) return true;
    return false;
  }

  /** Ids of documents whose first fields equal `prefix` and whose next field lies in `range`, in index order. */
  *scan(prefix: readonly Scalar[], range: Range | null, backwards: boolean): Generator<string> {
    const low = range && range.from !== null ? [...prefix, range.from] : prefix;
    const high = range && range.to !== null ? [...prefix, range.to] : prefix;
    for (const key of this.#keys.walk(low, high, backwards)) yield key[key.length - 1] as string;
  }

  /** Refuses values that this index cannot order. */
  check(document: Doc): void {
    for (const field of this.fields) {
      if (!isScalar(document[field])) throw refused(`an index on a list or object (field ${field})`);
    }
  }

  duplicate(document: Doc): CommandError {
    const entries = this.fields.map((field) => [field, document[field] ?? null] as const);
    const shown = entries.map(([field, value]) => `${field}: ${JSON.stringify(value)}`).join(', ');
    return new CommandError(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error index: ${this.name} dup key: { ${shown} }`,
      {
        keyPattern: Object.fromEntries(this.fields.map((field) => [field, 1])),
        keyValue: Object.fromEntries(entries),
      },
    );
  }

  #isAlike(left: Doc, right: Doc): boolean {
    return this.fields.every((field) => compare(left[field] as Scalar, right[field] as Scalar) === 0);
  }

  #keyOf(document: Doc): Key {
    return [...this.fields.map((field) => document[field] as Scalar), document['_id'] as string];
  }
}
