import type { Finding } from '../../types.js';
import type { ReadActivity } from '../items/combine.js';
import { columnText } from '../rows/activities.js';
import type { Make } from './findings.js';

/** A title may well speak of giving something up: the word stands in brackets, or alone in its line. */
const CANCELLED = /\((?:ขอ)?ยกเลิก[^()]*\)|^\s*(?:ขอ)?ยกเลิก(?:กิจกรรม|โครงการ|การดำเนินการ)?\s*$/m;

/** What the plan still lists, and says to be off. */
export function cancelled({ activity }: ReadActivity, make: Make): Finding[] {
  const says = (['activity', 'due', 'remark'] as const).some((role) =>
    CANCELLED.test(columnText(activity, role)),
  );
  const message = 'the plan says that it is cancelled: leave the row out if nobody owes it any more';
  return says ? [make('other', 'confirm', activity.code, activity.line, message)] : [];
}
