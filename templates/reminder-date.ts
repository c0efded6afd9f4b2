import { formatLong } from '../src/thai/format.js';
import {
  badge,
  daysLeft,
  type FlexComponent,
  line,
  notice,
  offDayWords,
  text,
  toneColour,
} from './parts/index.js';
import type { DueView } from './views.js';

/** Amber from this many days on. */
const SOON_DAYS = 7;

/** `อีก 7 วัน`, `พรุ่งนี้`, `วันนี้`, `เลยมาแล้ว 3 วัน`: the first thing a reminder says. */
export function whenWords(days: number): string {
  if (days < 0) return `เลยกำหนดมาแล้ว ${-days} วัน`;
  if (days === 0) return 'ครบกำหนดวันนี้';
  return days === 1 ? 'ครบกำหนดพรุ่งนี้' : `อีก ${days} วันครบกำหนด`;
}

/** The date of a round with its pill, and the last working day before when the date is a day off. */
export function roundDate(due: DueView): FlexComponent[] {
  const tone = due.daysLeft < 0 ? 'overdue' : due.daysLeft <= SOON_DAYS ? 'soon' : 'open';
  const warning = offDayWords(due);
  return [
    text(due.daysLeft < 0 ? 'ครบกำหนดไปเมื่อ' : 'กำหนดส่งภายใน', { size: 'xs', color: toneColour.none.text }),
    text(formatLong(due.date), { size: 'lg', weight: 'bold' }),
    line([badge(daysLeft(due), tone)], { margin: 'sm' }),
    ...(warning ? [notice(`${warning}ค่ะ`)] : []),
  ];
}

/** The same for the notification. */
export function roundDateWords(due: DueView): string {
  const warning = offDayWords(due);
  return `${formatLong(due.date)} ${whenWords(due.daysLeft)}${warning ? ` (${warning})` : ''}`;
}
