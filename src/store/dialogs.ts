import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { dialogModel } from './models/dialog.js';
import type { Dialog, Store } from './store.js';

const LIFETIME_MS = 30 * 60_000;

export function createDialogs(connection: mongoose.Connection): Store['dialogs'] {
  const dialogs = dialogModel(connection);
  return {
    async get(chatId, realNow) {
      const found = await dialogs.findById(chatId).lean();
      if (!found || realNow - found.at > LIFETIME_MS) return null;
      return { kind: found.kind, data: found.data as Dialog['data'] };
    },
    async set(chatId, { kind, data }, realNow) {
      const fields = { kind, data, at: realNow };
      await retryingDuplicate(() =>
        dialogs.updateOne({ _id: chatId }, { $set: fields }, { upsert: true }).exec(),
      );
    },
    async remove(chatId) {
      await dialogs.deleteOne({ _id: chatId });
    },
  };
}
