import { compare, type Scalar } from './values.js';

/** The values that an index orders a document by, then the document's `_id`; a shorter one is a prefix. */
export type Key = readonly Scalar[];

/** A block that grows beyond this is halved. */
const MOST = 512;

/** Before (-1) or behind (1) all keys that begin with a prefix. */
type Side = -1 | 1;

interface Place {
  block: number;
  at: number;
}

/**
 * Keys in ascending order, in blocks of a few hundred: adding or removing one among a hundred thousand moves the
 * keys of its block only. No block is empty.
 */
export class SortedKeys {
  #blocks: Key[][] = [];

  /** Takes keys in any order, in place of all that were there. */
  load(keys: Iterable<Key>): void {
    const sorted = [...keys].sort(compareKeys);
    this.#blocks = [];
    for (let from = 0; from < sorted.length; from += MOST / 2) {
      this.#blocks.push(sorted.slice(from, from + MOST / 2));
    }
  }

  add(key: Key): void {
    const { block, at } = this.#place(key, -1);
    // Behind the last block: into it, at its end.
    const [index, position] =
      block < this.#blocks.length ? [block, at] : [block - 1, this.#blocks[block - 1]?.length ?? 0];
    const keys = this.#blocks[index];
    if (!keys) {
      this.#blocks.push([key]);
      return;
    }
    keys.splice(position, 0, key);
    if (keys.length > MOST) this.#blocks.splice(index + 1, 0, keys.splice(MOST / 2));
  }

  /** Removes a key that is there. */
  remove(key: Key): void {
    const { block, at } = this.#place(key, -1);
    const keys = this.#blocks[block];
    keys?.splice(at, 1);
    if (keys?.length === 0) this.#blocks.splice(block, 1);
  }

  /** Keys from the first that begins with `low` to the last that begins with `high`. Nothing may change meanwhile. */
  *walk(low: Key, high: Key, backwards: boolean): Generator<Key> {
    const from = this.#place(low, -1);
    const to = this.#place(high, 1);
    const count = Math.min(to.block, this.#blocks.length - 1) - from.block + 1;
    for (let step = 0; step < count; step += 1) {
      const block = backwards ? from.block + count - 1 - step : from.block + step;
      const keys = this.#blocks[block] as Key[];
      const start = block === from.block ? from.at : 0;
      const end = block === to.block ? to.at : keys.length;
      for (let at = 0; at < end - start; at += 1) {
        yield keys[backwards ? end - 1 - at : start + at] as Key;
      }
    }
  }

  /** Where keys that begin with `prefix` begin or end. */
  #place(prefix: Key, side: Side): Place {
    const block = firstNot(this.#blocks, (keys) => isBefore(keys[keys.length - 1] as Key, prefix, side));
    const keys = this.#blocks[block];
    return { block, at: keys ? firstNot(keys, (key) => isBefore(key, prefix, side)) : 0 };
  }
}

/** Index of the first item that `test` is false for; it is true for all before. */
function firstNot<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place at `side` of the keys that begin with `prefix` lies behind `key`. */
function isBefore(key: Key, prefix: Key, side: Side): boolean {
  const order = compareKeys(key, prefix);
  return side === 1 ? order <= 0 : order < 0;
}

/** Order of two keys, as far as `right` goes. */
function compareKeys(left: Key, right: Key): number {
  for (let at = 0; at < right.length; at += 1) {
    const order = compare(left[at], right[at]);
    if (order !== 0) return order;
  }
  return 0;
}
