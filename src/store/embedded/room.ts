import type { Doc } from './wire.js';

/** Makes empty plain objects. */
export type Room = new () => Doc;

/**
 * Room for the documents of one collection. V8 learns from the first objects that a constructor makes how many fields
 * the others will have. One that starts as `{}` becomes a hash table behind its 16th field: three times as large, and
 * a copy takes ten times as long.
 */
export function roomFor(): Room {
  function Document() {
    // Fields are put in as documents have them.
  }
  Document.prototype = Object.prototype;
  return Document as unknown as Room;
}

/** A copy of `document`, without the fields that are `absent`. */
export function copied(document: Doc, room: Room, absent: unknown = undefined): Doc {
  const copy = new room();
  for (const name in document) if (document[name] !== absent) copy[name] = document[name];
  return copy;
}
