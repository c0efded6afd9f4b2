import { CommandError, refused } from './refused.js';
import { compare, isScalar, type Scalar } from './values.js';
import type { Doc } from './wire.js';

/** Bounds on the index field behind the equal prefix; null: open. Both are inclusive (the filter tests exactly). */
export interface Range {
  from: Scalar | null;
  to: Scalar | null;
}

/**
 * Documents in the order of some top-level fields, then of `_id`. It holds the documents themselves: they are
 * never changed once stored, an update puts a new one in their place.
 */
export class SortedIndex {
  readonly name: string;
  #sorted: Doc[] = [];

  constructor(
    readonly fields: readonly string[],
    readonly unique: boolean,
  ) {
    this.name = fields.map((field) => `${field}_1`).join('_');
  }

  /** Takes many documents at once. @throws CommandError when two share a unique key. */
  load(documents: Iterable<Doc>): void {
    this.#sorted = [...documents];
    for (const document of this.#sorted) this.check(document);
    this.#sorted.sort((left, right) => this.#compareAll(left, right));
    if (!this.unique) return;
    for (let at = 1; at < this.#sorted.length; at++) {
      const document = this.#sorted[at] as Doc;
      if (this.#compareFields(this.#sorted[at - 1] as Doc, document) === 0) throw this.duplicate(document);
    }
  }

  add(document: Doc): void {
    this.#sorted.splice(this.#position(document), 0, document);
  }

  remove(document: Doc): void {
    this.#sorted.splice(this.#position(document), 1);
  }

  /** Puts `after` in the place of `before` (same `_id`); most updates leave the indexed fields alone. */
  replace(before: Doc, after: Doc): void {
    if (this.#compareFields(before, after) === 0) {
      this.#sorted[this.#position(before)] = after;
      return;
    }
    this.remove(before);
    this.add(after);
  }

  /** Another document that already has this one's unique key. */
  holder(document: Doc): Doc | undefined {
    if (!this.unique) return undefined;
    const prefix = this.fields.map((field) => document[field] as Scalar);
    for (const other of this.scan(prefix, null, false)) if (other['_id'] !== document['_id']) return other;
    return undefined;
  }

  /** Documents whose first fields equal `prefix` and whose next field lies in `range`, in index order. */
  *scan(prefix: readonly Scalar[], range: Range | null, backwards: boolean): Generator<Doc> {
    const low = range && range.from !== null ? [...prefix, range.from] : prefix;
    const high = range && range.to !== null ? [...prefix, range.to] : prefix;
    const from = this.#bound(low, -1);
    const to = this.#bound(high, 1);
    const found = this.#sorted.slice(from, to);
    yield* backwards ? found.reverse() : found;
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

  #compareFields(left: Doc, right: Doc): number {
    for (const field of this.fields) {
      const order = compare(left[field] as Scalar, right[field] as Scalar);
      if (order !== 0) return order;
    }
    return 0;
  }

  #compareAll(left: Doc, right: Doc): number {
    return this.#compareFields(left, right) || compare(left['_id'] as string, right['_id'] as string);
  }

  #position(document: Doc): number {
    return this.#search((other) => this.#compareAll(other, document) < 0);
  }

  /** First position at (`side` -1) or behind (`side` 1) the documents that start with `key`. */
  #bound(key: readonly Scalar[], side: -1 | 1): number {
    return this.#search((other) => {
      for (const [at, value] of key.entries()) {
        const order = compare(other[this.fields[at] as string] as Scalar, value);
        if (order !== 0) return order < 0;
      }
      return side === 1;
    });
  }

  #search(before: (document: Doc) => boolean): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.#sorted[middle] as Doc)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
