import type mongoose from 'mongoose';
import type { Announcement, AnnouncementState } from '../../announcements/types.js';
import { modelOf, schemaOf, whole } from './schema.js';

/** `_id`: the announcement's short id. The fields beside `record` repeat what queries and conditions look at. */
export interface AnnouncementRecord {
  _id: string;
  state: AnnouncementState;
  open: boolean;
  revision: number;
  record: Announcement;
}

const schema = schemaOf(
  {
    state: { type: String, required: true },
    open: { type: Boolean, required: true },
    revision: { type: Number, required: true },
    record: { ...whole, required: true },
  },
  'announcements',
).index({ open: 1 });

export const announcementModel = (connection: mongoose.Connection) =>
  modelOf<AnnouncementRecord>(connection, 'Announcement', schema);
