import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { type UnitRecord, unitModel } from './models/unit.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const unitOf = ({ _id, aliases }: UnitRecord) => ({ name: _id, aliases });

export function createUnits(connection: mongoose.Connection, revision: Revision): Store['units'] {
  const units = unitModel(connection);
  return {
    async all() {
      return (await units.find().sort({ _id: 1 }).lean()).map(unitOf);
    },
    async add(name, aliases) {
      const merge = { $addToSet: { aliases: { $each: aliases } } };
      const add = () =>
        units
          .findOneAndUpdate({ _id: name }, merge, { upsert: true, returnDocument: 'after' })
          .lean()
          .orFail();
      return unitOf(await revision.counting(() => retryingDuplicate(add)));
    },
  };
}
