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
    async set(id, { type, bytes }) {
      const fields = { type, data: bytes.toString('base64') };
      await retryingDuplicate(() =>
        pictures.updateOne({ _id: id }, { $set: fields }, { upsert: true }).exec(),
      );
    },
    async remove(id) {
      await pictures.deleteOne({ _id: id });
    },
  };
}
