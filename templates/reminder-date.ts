import { addDays } from '../src/clock.js';
import { formatLong } from '../src/thai/format.js';
import { daysLeft, type FlexComponent, notice, offDayWords, pill, text, toneColour } from './parts/index.js';
import type { DueView } from './views.js';

/** Amber from this many days on. */
const SOON_DAYS = 7;

/** `อีก 7 วัน`, `พรุ่งนี้`, `วันนี้`, `เลยมาแล้ว 3 วัน`: the first thing a reminder says. */
export function whenWords(days: number): string {
  if (days < 0) return `เลยกำหนดมาแล้ว ${-days} วัน`;
  if (days === 0) return 'ครบกำหนดวันนี้';
  return days === 1 ? 'ครบกำหนดพรุ่งนี้' : `อีก ${days} วันครบกำหนด`;
}

/** The warning about a day off; it says so when the last working day before is the day of sending. */
function dayOffWords(due: DueView): string | null {
  const warning = offDayWords(due);
  if (!warning) return null;
  const today = addDays(due.date, -due.daysLeft);
  return due.offDay?.lastWorkingDay === today ? `${warning} ซึ่งก็คือวันนี้` : warning;
}

/** The date of a round with its pill, and the last working day before when the date is a day off. */
export function roundDate(due: DueView): FlexComponent[] {
  const tone = due.daysLeft < 0 ? 'overdue' : due.daysLeft <= SOON_DAYS ? 'soon' : 'open';
  const warning = dayOffWords(due);
  return [
    text(due.daysLeft < 0 ? 'ครบกำหนดไปเมื่อ' : 'กำหนดส่งภายใน', { size: 'xs', color: toneColour.none.text }),
    text(formatLong(due.date), { size: 'lg', weight: 'bold' }),
    { ...pill(daysLeft(due), tone), margin: 'sm' },
    ...(warning ? [notice(`${warning} ค่ะ`)] : []),
  ];
}

/** The same for the notification, the time left first. */
export function roundDateWords(due: DueView): string {
  const warning = dayOffWords(due);
  return `${whenWords(due.daysLeft)} ${formatLong(due.date)}${warning ? ` (${warning})` : ''}`;
}
