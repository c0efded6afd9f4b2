import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { dutyModel } from './models/duty.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

export function createDuties(connection: mongoose.Connection, revision: Revision): Store['duties'] {
  const duties = dutyModel(connection);
  return {
    async all() {
      const found = await duties.find().sort({ _id: 1 }).lean();
      return found.map(({ _id, ...fields }) => ({ id: _id, ...fields }));
    },
    async set({ id, ...fields }) {
      const set = () => duties.updateOne({ _id: id }, { $set: fields }, { upsert: true }).exec();
      await revision.counting(() => retryingDuplicate(set));
    },
    async remove(id) {
      return (await revision.counting(() => duties.deleteOne({ _id: id }).exec())).deletedCount > 0;
    },
  };
}
