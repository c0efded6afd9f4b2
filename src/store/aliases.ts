import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { aliasModel } from './models/alias.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

export function createAliases(connection: mongoose.Connection, revision: Revision): Store['aliases'] {
  const aliases = aliasModel(connection);
  return {
    async all() {
      const records = await aliases.find().sort({ _id: 1 }).lean();
      return records.map(({ _id, code }) => ({ text: _id, code }));
    },
    async add({ text, code }) {
      const add = () => aliases.updateOne({ _id: text }, { $set: { code } }, { upsert: true });
      await revision.counting(() => retryingDuplicate(add));
    },
    async remove(text) {
      return (await revision.counting(() => aliases.deleteOne({ _id: text }).exec())).deletedCount === 1;
    },
  };
}
