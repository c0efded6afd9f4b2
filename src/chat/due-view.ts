import type { DueView } from '../../templates/views.js';
import { type CivilDate, daysBetween } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { type Dated, deadlineOf } from '../plan/deadline.js';
import { holidayOn, isWorkingDay, workingDayBefore, workingDaysBetween } from '../thai/working-days.js';

/** A due date as seen from a day. */
export function dueView(item: Dated, today: CivilDate, holidays: Holiday[]): DueView | null {
  const deadline = deadlineOf(item);
  if (item.due === null || deadline === null) return null;
  const left = daysBetween(today, deadline);
  return {
    date: item.due,
    until: item.until,
    deadline,
    daysLeft: left,
    untilLeft: daysBetween(today, item.until ?? item.due),
    workingDays: left > 0 ? workingDaysBetween(today, deadline, holidays) : 0,
    offDay: isWorkingDay(deadline, holidays) ? null : offDay(deadline, holidays),
  };
}

function offDay(date: CivilDate, holidays: Holiday[]): DueView['offDay'] {
  const holiday = holidayOn(date, holidays);
  return {
    name: holiday ? `วันหยุดราชการ (${holiday.name})` : 'วันเสาร์–อาทิตย์',
    lastWorkingDay: workingDayBefore(date, holidays),
  };
}
