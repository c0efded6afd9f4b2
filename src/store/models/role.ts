import type mongoose from 'mongoose';
import type { Role } from '../../people/types.js';
import { modelOf, optionalText, schemaOf } from './schema.js';

/** `_id`: user id, role and unit. */
export type RoleRecord = Role & { _id: string };

const schema = schemaOf(
  {
    userId: { type: String, required: true },
    role: { type: String, required: true, enum: ['admin', 'organizer', 'focal'] },
    unit: optionalText,
  },
  'roles',
).index({ userId: 1 });

export const roleModel = (connection: mongoose.Connection) => modelOf<RoleRecord>(connection, 'Role', schema);
