import { badValue, CommandError } from './refused.js';
import type { Doc } from './wire.js';

/** What one write of a command did. */
export interface WriteReply {
  n: number;
  modified?: number;
  upsertedId?: string;
}

/**
 * Does the writes of one command and sums up the reply. A write that fails is reported under its position;
 * an ordered command stops there, an unordered one goes on.
 */
export function writeAll(command: Doc, given: unknown, write: (each: Doc) => WriteReply): Doc {
  if (!Array.isArray(given) || given.length === 0) throw badValue('A write command needs a nonempty list');
  const reply = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const writeErrors: Doc[] = [];
  for (const [index, each] of given.entries()) {
    try {
      const done = write(each as Doc);
      reply.n += done.n;
      reply.nModified += done.modified ?? 0;
      if (done.upsertedId !== undefined) upserted.push({ index, _id: done.upsertedId });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.detail });
      if (command['ordered'] !== false) break;
    }
  }
  return {
    ...reply,
    ...(upserted.length > 0 && { upserted }),
    ...(writeErrors.length > 0 && { writeErrors }),
  };
}
