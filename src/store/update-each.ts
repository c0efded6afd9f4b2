import type { Connection } from 'mongoose';
import mongoose from 'mongoose';

/** One conditional update; `q` and `u` are MongoDB's names. */
export interface RowChange {
  q: object;
  u: object;
  /** Characters of its longest text, if that is long. */
  size: number;
}

/** A command is one document of at most 16 MiB, and a character at most three bytes. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Updates rows of one collection, each under its own condition. Returns how many conditions held.
 * The driver's bulk writer does the same for three times the processor time: it takes apart and measures each update.
 * @throws MongoServerError when the store refuses one; the others are written all the same.
 */
export async function updateEach(
  connection: Connection,
  collection: string,
  changes: RowChange[],
): Promise<number> {
  let matched = 0;
  for (const part of parts(changes)) {
    const updates = part.map(({ q, u }) => ({ q, u }));
    const reply = await run(connection, { update: collection, updates, ordered: false });
    const [failed] = (reply['writeErrors'] ?? []) as { errmsg: string; code: number }[];
    if (failed) throw new mongoose.mongo.MongoServerError(failed);
    matched += Number(reply['n']);
  }
  return matched;
}

/** A command of one's own does not take the URI's write concern by itself. */
async function run(connection: Connection, command: object) {
  const { db } = connection;
  if (!db) throw new Error('the store is closed');
  const { w, j, wtimeoutMS: wtimeout } = db.writeConcern ?? {};
  const concern = {
    ...(w !== undefined && { w }),
    ...(j !== undefined && { j }),
    ...(wtimeout && { wtimeout }),
  };
  return db.command({ ...command, ...(Object.keys(concern).length > 0 && { writeConcern: concern }) });
}

/** Runs of changes that fit one command. */
function* parts(changes: RowChange[]): Generator<RowChange[]> {
  let part: RowChange[] = [];
  let characters = 0;
  for (const change of changes) {
    if (part.length > 0 && characters + change.size > MOST_CHARACTERS) {
      yield part;
      part = [];
      characters = 0;
    }
    part.push(change);
    characters += change.size;
  }
  if (part.length > 0) yield part;
}
