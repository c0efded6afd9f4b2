import { addDays, type CivilDate } from '../../src/clock.js';
import { formatDaysLeft, formatLong, formatRange, formatShort } from '../../src/thai/format.js';
import type { DueView, RowView, StatusView } from '../views.js';
import { pill } from './badge.js';
import { type Tone, toneColour } from './colours.js';
import { column, type FlexBox, type FlexComponent, text } from './flex.js';

/** A due date this near is shown in amber. */
const SOON_DAYS = 7;

export const RECURRENCE = {
  quarterly: 'ทุกไตรมาส',
  monthly: 'ทุกเดือน',
  'every-2-months': 'ทุก 2 เดือน',
} as const;

/** What the date of a row is, by the row's kind. */
const CAPTION = { submission: 'กำหนดส่ง', milestone: 'กำหนดแล้วเสร็จ', event: 'วันจัดกิจกรรม' } as const;
const WINDOW = 'ส่งได้';

/** May it be handed in from one day to another, the last of which counts? */
const isWindow = (due: DueView | null): boolean => due?.until != null && due.deadline === due.until;

export const dueCaption = ({ kind, due }: Pick<RowView, 'kind' | 'due'>): string =>
  kind === 'submission' && isWindow(due) ? WINDOW : CAPTION[kind];

/** `ส่งได้ 10–20 พ.ค. 68` */
export const windowWords = ([from, to]: [CivilDate, CivilDate]): string =>
  `${WINDOW} ${formatRange(from, to)}`;

/** `วันอังคารที่ 20 มิถุนายน 2566`, a range, or what the plan says instead of a date. */
export function dueDate(row: Pick<RowView, 'due' | 'recurrence'>): string {
  const { due, recurrence } = row;
  if (!due) return recurrence ? `ส่ง${RECURRENCE[recurrence]} (แผนไม่ได้ระบุวันที่)` : 'แผนไม่ได้ระบุวันที่';
  const date = due.until ? formatRange(due.date, due.until) : formatLong(due.date);
  return recurrence ? `${date} (${RECURRENCE[recurrence]})` : date;
}

/** The same in the space of a list: `20 มิ.ย. 66`. */
export function dueShort(row: Pick<RowView, 'due' | 'recurrence'>): string {
  const { due, recurrence } = row;
  if (!due) return recurrence ? RECURRENCE[recurrence] : 'ไม่ระบุวันที่';
  return due.until ? formatRange(due.date, due.until) : formatShort(due.date);
}

/**
 * `เหลืออีก 12 วัน (วันทำการ 9 วัน)`, `วันนี้`, `เลยกำหนด 3 วัน`; empty without a date. A window says that it is open
 * and how long it stays so, an event that takes several days only that it goes on.
 */
export function daysLeft(due: DueView | null): string {
  if (!due) return '';
  if (isWindow(due)) return isOpen(due) ? `${OPEN} ${leftWords(due)}` : leftWords(due);
  return due.until && due.daysLeft <= 0 && due.untilLeft >= 0 ? OPEN : leftWords(due);
}

const OPEN = 'อยู่ในช่วงนี้';

const isOpen = ({ date, deadline, daysLeft: left }: DueView): boolean =>
  left >= 0 && addDays(deadline, -left) >= date;

function leftWords(due: DueView): string {
  const words = formatDaysLeft(due.daysLeft < 0 ? due.untilLeft : due.daysLeft);
  const lastDay = isWindow(due) && (due.daysLeft === 0 || due.daysLeft === 1) ? 'วันสุดท้าย' : '';
  if (due.daysLeft < 1) return `${lastDay}${words}`;
  const left = due.daysLeft === 1 ? `${lastDay}${words} เหลืออีก 1 วัน` : `เหลือ${words}`;
  return `${left} (วันทำการ ${due.workingDays} วัน)`;
}

/** The state that colours a row: handed in wins, then the date. Red only where something is known to be owed. */
export function rowTone(row: Pick<RowView, 'due' | 'status'>): Tone {
  if (row.status?.state === 'done') return 'done';
  if (!row.due) return 'none';
  if (row.due.daysLeft < 0) return row.status ? 'overdue' : 'none';
  return row.due.daysLeft <= SOON_DAYS ? 'soon' : 'open';
}

const STATUS = { done: 'ส่งแล้ว', partly: 'ส่งแล้วบางส่วน', open: 'ยังไม่ได้ส่ง' } as const;

/** `ส่งแล้ว เมื่อ 14 มี.ค. 66`, `ส่งแล้ว 1 จาก 2 หน่วยงาน`; null where there is nothing to say. */
export function statusWords(status: StatusView | null): string | null {
  if (!status) return null;
  if (status.units) return `${STATUS.done} ${status.units.done} จาก ${status.units.total} หน่วยงาน`;
  return status.detail ? `${STATUS[status.state]} ${status.detail}` : STATUS[status.state];
}

/** The pill under a date: handed in, or how long there is left. */
export function dueBadge(row: Pick<RowView, 'due' | 'status'>): FlexBox | null {
  const words = row.status?.state === 'done' ? statusWords(row.status) : daysLeft(row.due);
  return words ? pill(words, rowTone(row)) : null;
}

/** A due date on a weekend or holiday says so and names the last working day before. */
export function offDayWords(due: DueView | null): string | null {
  if (!due?.offDay || due.daysLeft < 0) return null;
  return `${isWindow(due) ? 'วันสุดท้าย' : ''}ตรงกับ${due.offDay.name} วันทำการสุดท้ายก่อนหน้าคือ${formatLong(due.offDay.lastWorkingDay)}`;
}

/** The date of a row, large, with its pill and the warning about a day off. */
export function dueBlock(row: RowView): FlexBox {
  const left = dueBadge(row);
  const warning = offDayWords(row.due);
  const contents: FlexComponent[] = [
    text(dueCaption(row), { size: 'xs', color: toneColour.none.text }),
    text(dueDate(row), { size: 'lg', weight: 'bold' }),
    ...(left ? [{ ...left, margin: 'sm' }] : []),
    ...(warning ? [notice(warning)] : []),
  ];
  return column(contents, { spacing: 'xs' });
}

/** Words that must not be overlooked, on amber. */
export function notice(words: string): FlexBox {
  const { text: color, soft } = toneColour.soon;
  return column([text(words, { size: 'xs', color })], {
    backgroundColor: soft,
    cornerRadius: '8px',
    paddingAll: '10px',
    margin: 'md',
  });
}
