import { readFileSync } from 'node:fs';
import type mongoose from 'mongoose';
import { asset } from '../paths.js';
import type { Holiday } from '../people/types.js';
import { isDuplicateKey, retryingDuplicate } from './duplicates.js';
import { type HolidayRecord, holidayModel } from './models/holiday.js';
import type { Revision } from './revision.js';
import type { Store } from './store.js';

const SEED_FILE = 'src/store/seed/holidays-th.csv';
const SEEDED = 'holidays seeded';

const holidayOf = ({ _id, name, kind }: HolidayRecord): Holiday => ({ date: _id, name, kind });

export function createHolidays(connection: mongoose.Connection, revision: Revision): Store['holidays'] {
  const holidays = holidayModel(connection);
  return {
    async all() {
      return (await holidays.find().sort({ _id: 1 }).lean()).map(holidayOf);
    },
    async add({ date, name, kind }) {
      const add = () => holidays.updateOne({ _id: date }, { $set: { name, kind } }, { upsert: true });
      await revision.counting(() => retryingDuplicate(add));
    },
    async remove(date) {
      return (await revision.counting(() => holidays.deleteOne({ _id: date }).exec())).deletedCount === 1;
    },
  };
}

/** Puts the government's holidays in, once in a store's life: what an organizer removed stays removed. */
export async function seedHolidays(
  connection: mongoose.Connection,
  settings: Store['settings'],
): Promise<void> {
  if (await settings.get(SEEDED)) return;
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<Holiday>(readFileSync(asset(SEED_FILE), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const records = data.map(({ date, name, kind }) => ({ _id: date, name, kind }));
  try {
    await holidayModel(connection).insertMany(records, { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  await settings.set(SEEDED, true);
}
