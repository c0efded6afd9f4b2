import type mongoose from 'mongoose';
import type { AnnouncementAnswer } from '../../announcements/types.js';
import { modelOf, optionalText, schemaOf } from './schema.js';

/** `_id`: announcement and person. */
export type AnnouncementAnswerRecord = AnnouncementAnswer & { _id: string };

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const schema = schemaOf(
  {
    announcement: text,
    userId: text,
    unit: optionalText,
    chatId: text,
    reply: { ...text, enum: ['ack', 'join', 'decline'] },
    people: number,
    at: text,
    order: number,
    waits: { type: Boolean, default: null },
    turns: { type: Number, default: 0 },
  },
  'announcement-answers',
).index({ announcement: 1 });

export const announcementAnswerModel = (connection: mongoose.Connection) =>
  modelOf<AnnouncementAnswerRecord>(connection, 'AnnouncementAnswer', schema);
