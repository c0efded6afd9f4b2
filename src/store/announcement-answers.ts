import type mongoose from 'mongoose';
import type { AnnouncementAnswer } from '../announcements/types.js';
import { retryingDuplicate } from './duplicates.js';
import { type AnnouncementAnswerRecord, announcementAnswerModel } from './models/announcement-answer.js';
import type { Store } from './store.js';

const keyOf = (announcement: string, userId: string): string => `${announcement}|${userId}`;
const answerOf = ({ _id, ...answer }: AnnouncementAnswerRecord): AnnouncementAnswer => answer;

export function createAnnouncementAnswers(connection: mongoose.Connection): Store['announcementAnswers'] {
  const answers = announcementAnswerModel(connection);
  return {
    async of(announcement) {
      return (await answers.find({ announcement }).sort({ _id: 1 }).lean()).map(answerOf);
    },
    async get(announcement, userId) {
      const found = await answers.findById(keyOf(announcement, userId)).lean();
      return found && answerOf(found);
    },
    async set(answer) {
      const _id = keyOf(answer.announcement, answer.userId);
      await retryingDuplicate(() => answers.updateOne({ _id }, { $set: answer }, { upsert: true }).exec());
    },
    async noteSeat({ announcement, userId, order, people, reply, turns }, waits) {
      const filter = { _id: keyOf(announcement, userId), order, people, reply, turns };
      return (await answers.updateOne(filter, { $set: { waits, turns: turns + 1 } })).matchedCount === 1;
    },
    async by(userId) {
      return (await answers.find({ userId }).sort({ _id: 1 }).lean()).map(answerOf);
    },
    async forget(userId) {
      return (await answers.deleteMany({ userId })).deletedCount;
    },
  };
}
