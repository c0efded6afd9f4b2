import type mongoose from 'mongoose';
import type { Chat, ChatKind } from '../people/types.js';
import { retryingDuplicate } from './duplicates.js';
import { type ChatRecord, chatModel } from './models/chat.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const KIND_OF_LETTER: Record<string, ChatKind> = { U: 'user', C: 'group', R: 'room' };

const chatOf = ({ _id, ...fields }: ChatRecord): Chat => ({ chatId: _id, ...fields });

/** What a chat is before anybody said anything about it. */
function initial(chatId: string): Omit<Chat, 'chatId'> {
  const kind = KIND_OF_LETTER[chatId[0] ?? ''] ?? 'user';
  return {
    kind,
    label: null,
    unit: null,
    strong: false,
    approved: false,
    boundAt: null,
    active: true,
    members: null,
  };
}

export function createChats(connection: mongoose.Connection, revision: Revision): Store['chats'] {
  const chats = chatModel(connection);
  return {
    async all() {
      return (await chats.find().sort({ _id: 1 }).lean()).map(chatOf);
    },
    async get(chatId) {
      const record = await chats.findById(chatId).lean();
      return record && chatOf(record);
    },
    async set(chatId, fields) {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const rest = Object.fromEntries(Object.entries(initial(chatId)).filter(([name]) => !(name in given)));
      const update = { $set: given, $setOnInsert: rest };
      const options = { upsert: true, returnDocument: 'after', setDefaultsOnInsert: false } as const;
      const set = () => chats.findOneAndUpdate({ _id: chatId }, update, options).lean().orFail();
      return chatOf(await revision.counting(() => retryingDuplicate(set)));
    },
    async remove(chatId) {
      await revision.counting(() => chats.deleteOne({ _id: chatId }).exec());
    },
  };
}
