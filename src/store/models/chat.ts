import type mongoose from 'mongoose';
import type { Chat } from '../../people/types.js';
import { modelOf, optionalText, schemaOf } from './schema.js';

/** `_id`: LINE's id of the user, group or room. */
export type ChatRecord = Omit<Chat, 'chatId'> & { _id: string };

const schema = schemaOf(
  {
    kind: { type: String, required: true, enum: ['user', 'group', 'room'] },
    label: optionalText,
    unit: optionalText,
    strong: { type: Boolean, default: false },
    approved: { type: Boolean, default: false },
    boundAt: optionalText,
    since: { type: String },
    active: { type: Boolean, default: true },
    members: { type: Number, default: null },
  },
  'chats',
);

export const chatModel = (connection: mongoose.Connection) => modelOf<ChatRecord>(connection, 'Chat', schema);
