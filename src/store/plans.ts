import type mongoose from 'mongoose';
import { planKey } from '../plan/types.js';
import { retryingDuplicate } from './duplicates.js';
import { planModel } from './models/plan.js';
import { plain } from './models/schema.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

export function createPlans(connection: mongoose.Connection, revision: Revision): Store['plans'] {
  const plans = planModel(connection);
  return {
    async all() {
      const records = await plans.find().sort({ _id: 1 }).lean();
      return records.map(({ content }) => content);
    },
    async get(fiscalYear, owner) {
      const record = await plans.findById(planKey({ fiscalYear, owner })).lean();
      return record?.content ?? null;
    },
    async save(plan, importedAt) {
      const { fiscalYear, owner } = plan;
      const fields = { fiscalYear, owner, importedAt, content: plain(plan) };
      const save = () => plans.updateOne({ _id: planKey(plan) }, { $set: fields }, { upsert: true });
      await revision.counting(() => retryingDuplicate(save));
    },
  };
}
