import type mongoose from 'mongoose';
import { isDuplicateKey, retryingDuplicate } from './duplicates.js';
import { settingModel } from './models/setting.js';
import type { Store } from './store.js';

/** JSON with the keys of every object sorted, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

export function createSettings(connection: mongoose.Connection): Store['settings'] {
  const settings = settingModel(connection);
  return {
    async get<T>(name: string) {
      const setting = await settings.findById(name).lean();
      return setting && (JSON.parse(setting.json) as T);
    },
    async set(name, value) {
      const json = canonical(value);
      await retryingDuplicate(() =>
        settings.updateOne({ _id: name }, { $set: { json } }, { upsert: true }).exec(),
      );
    },
    async compareAndSet(name, expected, value) {
      const json = canonical(value);
      if (expected === null) return insertNew({ _id: name, json });
      const filter = { _id: name, json: canonical(expected) };
      return (await settings.updateOne(filter, { $set: { json } })).matchedCount === 1;
    },
    async remove(name) {
      await settings.deleteOne({ _id: name });
    },
  };

  async function insertNew(record: { _id: string; json: string }): Promise<boolean> {
    try {
      await settings.create(record);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
