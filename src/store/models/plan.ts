import type mongoose from 'mongoose';
import type { Plan } from '../../plan/types.js';
import { modelOf, schemaOf, whole } from './schema.js';

/** `_id`: `planKey`. The content is one value, replaced in one write; its shape is `Plan`. */
export interface PlanRecord {
  _id: string;
  fiscalYear: number;
  owner: string;
  importedAt: string;
  content: Plan;
}

const schema = schemaOf(
  {
    fiscalYear: { type: Number, required: true },
    owner: { type: String, required: true },
    importedAt: { type: String, required: true },
    content: { ...whole, required: true },
  },
  'plans',
);

export const planModel = (connection: mongoose.Connection) => modelOf<PlanRecord>(connection, 'Plan', schema);
