import type mongoose from 'mongoose';
import { counterModel } from './models/counter.js';

/** Tells readers of the store, in this process and in others, when what they cached is out of date. */
export interface Revision {
  read(): Promise<string>;
  /** Runs a write, then counts it. */
  counting<T>(write: Promise<T>): Promise<T>;
}

const KEY = 'revision';

export function createRevision(connection: mongoose.Connection): Revision {
  const counters = counterModel(connection);
  return {
    async read() {
      const counter = await counters.findById(KEY).lean();
      return String(counter?.count ?? 0);
    },
    async counting(write) {
      const result = await write;
      await counters.updateOne({ _id: KEY }, { $inc: { count: 1 } }, { upsert: true });
      return result;
    },
  };
}
