import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { counterModel } from './models/counter.js';

/** Tells readers of the store, in this process and in others, when what they cached is out of date. */
export interface Revision {
  /** What is read from the store after this may be kept for as long as this gives the same text again. */
  read(): Promise<string>;
  /** Runs a write, and makes everybody read anew. @throws what the write throws; its outcome may be unknown then. */
  counting<T>(write: () => Promise<T>): Promise<T>;
}

const KEY = 'revision';
/** A write of a process that was killed has reached the store by then, or never will. Milliseconds of real time. */
const PATIENCE_MS = 30_000;

/**
 * There is no transaction around a write and its count, and a process may be killed between any two steps:
 * 1. Announce the write under a mark of its own. While any mark stands, `read` never gives the same text twice, so
 *    that nothing is kept.
 * 2. Write.
 * 3. Count one more and take the mark away, in one step; also when the write failed, since it may have arrived.
 * 4. A mark that stands for longer than patience has lost its process: whoever sees it does step 3.
 *
 * So what was kept under a count was read when no write was under way, and any later write changes the text before
 * it begins.
 */
export function createRevision(connection: mongoose.Connection, patienceMs = PATIENCE_MS): Revision {
  const counters = counterModel(connection);
  let seenSince = new Map<string, number>();

  const announce = (mark: string) =>
    counters.updateOne({ _id: KEY }, { $set: { [`pending.${mark}`]: true } }, { upsert: true });

  const settle = (mark: string, filter = {}) =>
    counters.updateOne(
      { _id: KEY, ...filter },
      { $inc: { count: 1 }, $unset: { [`pending.${mark}`]: true } },
    );

  async function settleOrphans(marks: string[]): Promise<void> {
    const now = performance.now();
    seenSince = new Map(marks.map((mark) => [mark, seenSince.get(mark) ?? now]));
    const orphans = marks.filter((mark) => now - (seenSince.get(mark) ?? now) > patienceMs);
    await Promise.all(orphans.map((mark) => settle(mark, { [`pending.${mark}`]: true })));
  }

  return {
    async read() {
      const counter = await counters.findById(KEY).lean();
      const marks = Object.keys(counter?.pending ?? {});
      const count = String(counter?.count ?? 0);
      if (marks.length === 0) return count;
      await settleOrphans(marks);
      return `${count} ${randomUUID()}`;
    },
    async counting(write) {
      const mark = randomUUID();
      await retryingDuplicate(() => announce(mark));
      try {
        return await write();
      } finally {
        // The write stands as it is: a count that fails is made up for by the next reader.
        await settle(mark).catch(() => undefined);
      }
    },
  };
}
