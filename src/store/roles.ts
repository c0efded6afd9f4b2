import type mongoose from 'mongoose';
import type { Role } from '../people/types.js';
import { retryingDuplicate } from './duplicates.js';
import { type RoleRecord, roleModel } from './models/role.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const roleOf = ({ userId, role, unit }: RoleRecord): Role => ({ userId, role, unit });

export function createRoles(connection: mongoose.Connection, revision: Revision): Store['roles'] {
  const roles = roleModel(connection);
  return {
    async all() {
      return (await roles.find().sort({ _id: 1 }).lean()).map(roleOf);
    },
    async of(userId) {
      return (await roles.find({ userId }).sort({ _id: 1 }).lean()).map(roleOf);
    },
    async grant({ userId, role, unit }) {
      const _id = [userId, role, unit ?? '*'].join('|');
      const grant = () =>
        roles.updateOne({ _id }, { $setOnInsert: { userId, role, unit } }, { upsert: true });
      await revision.counting(() => retryingDuplicate(grant));
    },
    async revoke(userId) {
      return (await revision.counting(() => roles.deleteMany({ userId }).exec())).deletedCount > 0;
    },
  };
}
