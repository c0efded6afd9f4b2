import type mongoose from 'mongoose';
import { codeModel } from './models/code.js';
import type { Store } from './store.js';

export function createCodes(connection: mongoose.Connection): Store['codes'] {
  const codes = codeModel(connection);
  return {
    async add({ id, ...fields }) {
      await codes.create({ _id: id, ...fields });
    },
    async take(id, chatId, realNow) {
      await codes.updateOne({ _id: id, usedBy: null, until: { $gt: realNow } }, { $set: { usedBy: chatId } });
      const found = await codes.findById(id).lean();
      return found?.usedBy === chatId && found.until > realNow ? found.grant : null;
    },
    async purge(realNow) {
      await codes.deleteMany({ until: { $lte: realNow } });
    },
    async forget(chatId) {
      await codes.deleteMany({ usedBy: chatId });
    },
  };
}
