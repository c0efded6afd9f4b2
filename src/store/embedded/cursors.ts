import { calculateObjectSize, Long } from 'bson';
import { CommandError } from './refused.js';
import { isScalar } from './values.js';
import type { Doc } from './wire.js';

/** Bytes of documents in one reply; the driver fetches the rest with getMore. */
const BATCH_BYTES = 8 * 1024 * 1024;

/** Bytes that BSON needs around a name and a value, a number's own included. */
const ROUGH_FRAME = 16;

interface Open {
  namespace: string;
  rest: Doc[];
}

/** Results that did not fit one reply, per connection; they are a snapshot, since documents never change. */
export class Cursors {
  readonly #open = new Map<string, Open>();
  #last = 0;

  /** The reply with the first batch of `documents`. */
  open(namespace: string, documents: Doc[]): Doc {
    const [batch, rest] = cut(documents);
    return { cursor: { id: this.#keep({ namespace, rest }), ns: namespace, firstBatch: batch } };
  }

  /** The reply to getMore. @throws CommandError when the cursor is not known (any more). */
  more(id: unknown): Doc {
    const key = String(id);
    const cursor = this.#open.get(key);
    if (!cursor) throw new CommandError(43, 'CursorNotFound', `cursor id ${key} not found`);
    this.#open.delete(key);
    const [batch, rest] = cut(cursor.rest);
    const next = this.#keep({ ...cursor, rest });
    return { cursor: { id: next, ns: cursor.namespace, nextBatch: batch } };
  }

  kill(ids: unknown[]): Doc {
    return { cursorsKilled: ids.filter((id) => this.#open.delete(String(id))) };
  }

  #keep(cursor: Open): Long {
    if (cursor.rest.length === 0) return Long.ZERO;
    this.#last += 1;
    this.#open.set(String(this.#last), cursor);
    return Long.fromNumber(this.#last);
  }
}

function cut(documents: Doc[]): [batch: Doc[], rest: Doc[]] {
  let bytes = 0;
  const end = documents.findIndex((document, at) => {
    bytes += roughSize(document);
    return at > 0 && bytes > BATCH_BYTES;
  });
  return end < 0 ? [documents, []] : [documents.slice(0, end), documents.slice(end)];
}

/** Bytes of a document at most; to measure it exactly takes longer than to write it. */
function roughSize(document: Doc): number {
  let bytes = 0;
  for (const name in document) {
    const value = document[name];
    const inner =
      typeof value === 'string' ? 3 * value.length : isScalar(value) ? 0 : calculateObjectSize(value as Doc);
    bytes += 3 * name.length + inner + ROUGH_FRAME;
  }
  return bytes;
}
