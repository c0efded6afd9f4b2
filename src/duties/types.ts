import type { CivilDate } from '../clock.js';
import type { Recurrence } from '../plan/types.js';

/** Something that comes round again and again: a committee's meeting, a monthly report, a quarterly hand-in. */
export interface Duty {
  /** Six characters made of what it is; the same duty is defined once. */
  id: string;
  title: string;
  every: Recurrence;
  /** Day of the month, 1 to 31; null: the month's last day. In a shorter month its last day. */
  day: number | null;
  /** Unit whose duty it is; null: the STRONG club's. */
  unit: string | null;
  /** Number of the plan's activity that asks for it, if any. */
  code: string | null;
  /** First day that counts; for every second month also the month that the counting begins with. */
  from: CivilDate;
}
