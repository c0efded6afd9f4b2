import type mongoose from 'mongoose';
import type { Announcement } from '../announcements/types.js';
import { isDuplicateKey } from './duplicates.js';
import { announcementModel } from './models/announcement.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const fieldsOf = (record: Announcement) => ({
  state: record.state,
  open: record.open,
  revision: record.revision,
  record,
});

export function createAnnouncements(
  connection: mongoose.Connection,
  revision: Revision,
): Store['announcements'] {
  const announcements = announcementModel(connection);
  const read = async (filter: { open?: boolean }) =>
    (await announcements.find(filter).sort({ _id: 1 }).lean()).map(({ record }) => record);
  return {
    all: () => read({}),
    open: () => read({ open: true }),
    async get(id) {
      return (await announcements.findById(id).lean())?.record ?? null;
    },
    async add(announcement) {
      try {
        await revision.counting(() =>
          announcements.create({ _id: announcement.id, ...fieldsOf(announcement) }),
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async remove(id, expected) {
      const removal = () => announcements.deleteOne({ _id: id, revision: expected }).exec();
      return (await revision.counting(removal)).deletedCount === 1;
    },
    async replace(announcement, expected) {
      const filter = { _id: announcement.id, revision: expected };
      const write = () => announcements.updateOne(filter, { $set: fieldsOf(announcement) }).exec();
      return (await revision.counting(write)).matchedCount === 1;
    },
  };
}
