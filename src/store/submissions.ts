import type mongoose from 'mongoose';
import type { Submission } from '../people/types.js';
import { retryingDuplicate } from './duplicates.js';
import { submissionModel } from './models/submission.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const WHOLE = '*';

const keyOf = ({ plan, code, sub, unit, handIn }: Omit<Submission, 'at' | 'by'>): string =>
  [plan, code, sub ?? WHOLE, unit, ...(handIn === undefined ? [] : [handIn])].join('|');

export function createSubmissions(connection: mongoose.Connection, revision: Revision): Store['submissions'] {
  const submissions = submissionModel(connection);
  return {
    async all(plan) {
      const records = await submissions
        .find(plan === undefined ? {} : { plan })
        .sort({ _id: 1 })
        .lean();
      return records.map(({ _id, ...submission }) => submission);
    },
    async mark(submission) {
      const { plan, code, sub, handIn, unit, at, by } = submission;
      const which = handIn === undefined ? {} : { handIn };
      const first = { $setOnInsert: { plan, code, sub, ...which, unit, at, by } };
      const mark = () => submissions.updateOne({ _id: keyOf(submission) }, first, { upsert: true });
      return (await revision.counting(() => retryingDuplicate(mark))).upsertedCount === 1;
    },
    async undo(key) {
      const { deletedCount } = await revision.counting(() =>
        submissions.deleteOne({ _id: keyOf(key) }).exec(),
      );
      return deletedCount === 1;
    },
    async disown(userId) {
      const forget = () => submissions.updateMany({ by: userId }, { $set: { by: 'forgotten' } }).exec();
      return (await revision.counting(forget)).modifiedCount;
    },
  };
}
