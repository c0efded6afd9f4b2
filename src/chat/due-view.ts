import type { DueView } from '../../templates/views.js';
import { type CivilDate, daysBetween } from '../clock.js';
import type { Holiday } from '../people/types.js';
import type { Item } from '../plan/types.js';
import { holidayOn, isWorkingDay, workingDayBefore, workingDaysBetween } from '../thai/working-days.js';

/** A due date as seen from a day. */
export function dueView(
  item: Pick<Item, 'due' | 'until'>,
  today: CivilDate,
  holidays: Holiday[],
): DueView | null {
  if (item.due === null) return null;
  const left = daysBetween(today, item.due);
  return {
    date: item.due,
    until: item.until,
    daysLeft: left,
    untilLeft: daysBetween(today, item.until ?? item.due),
    workingDays: left > 0 ? workingDaysBetween(today, item.due, holidays) : 0,
    offDay: isWorkingDay(item.due, holidays) ? null : offDay(item.due, holidays),
  };
}

function offDay(date: CivilDate, holidays: Holiday[]): DueView['offDay'] {
  const holiday = holidayOn(date, holidays);
  return {
    name: holiday ? `วันหยุดราชการ (${holiday.name})` : 'วันเสาร์–อาทิตย์',
    lastWorkingDay: workingDayBefore(date, holidays),
  };
}
