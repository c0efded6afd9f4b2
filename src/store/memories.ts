import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { memoryModel } from './models/memory.js';
import { plain } from './models/schema.js';
import type { Store } from './store.js';

const LIFETIME_MS = 10 * 60_000;

export function createMemories(connection: mongoose.Connection): Store['memories'] {
  const memories = memoryModel(connection);
  return {
    async get(chatId, realNow) {
      const record = await memories.findById(chatId).lean();
      return record && realNow - record.at <= LIFETIME_MS ? record.content : null;
    },
    async set(chatId, memory, realNow) {
      const fields = { content: plain(memory), at: realNow };
      await retryingDuplicate(() =>
        memories.updateOne({ _id: chatId }, { $set: fields }, { upsert: true }).exec(),
      );
    },
    async remove(chatId) {
      await memories.deleteOne({ _id: chatId });
    },
  };
}
