import type mongoose from 'mongoose';
import { retryingDuplicate } from './duplicates.js';
import { pictureModel } from './models/picture.js';
import type { Store } from './store.js';

export function createPictures(connection: mongoose.Connection): Store['pictures'] {
  const pictures = pictureModel(connection);
  return {
    async get(id) {
      const found = await pictures.findById(id).lean();
      return found && { type: found.type, bytes: Buffer.from(found.data, 'base64') };
    },
    async list() {
      const found = await pictures.find({}, { at: 1 }).sort({ _id: 1 }).lean();
      return found.map(({ _id, at }) => ({ id: _id, at }));
    },
    async set(id, { type, bytes }, realNow) {
      const fields = { type, data: bytes.toString('base64'), at: realNow };
      await retryingDuplicate(() =>
        pictures.updateOne({ _id: id }, { $set: fields }, { upsert: true }).exec(),
      );
    },
    async remove(id) {
      await pictures.deleteOne({ _id: id });
    },
  };
}
