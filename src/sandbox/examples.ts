import { addDays, civilDate } from '../clock.js';
import { deadlineOf } from '../plan/deadline.js';
import type { Plan } from '../plan/types.js';
import { formatDayMonth, formatShort } from '../thai/format.js';
import type { Cast } from './cast.js';

/** Questions to try on the page, made from the plan that is loaded. */
export function examplesFrom(plans: Plan[], now: Date): string[] {
  const today = civilDate(now);
  const rows = plans
    .flatMap((plan) => plan.items)
    .map((item) => ({ code: item.code, due: item.kind === 'submission' ? deadlineOf(item) : null }))
    .flatMap(({ code, due }) => (due === null ? [] : [{ code, due }]));
  const coming = rows.filter(({ due }) => due >= today).sort((a, b) => (a.due < b.due ? -1 : 1));
  const first = coming[0] ?? rows[0];
  if (!first) return ['ช่วยอะไรได้บ้าง'];
  return [
    `${first.code} ส่งวันไหนคะ`,
    `รอบ ${formatDayMonth(first.due)} มีอะไรบ้าง`,
    'ถัดไปต้องส่งอะไร',
    'เดือนหน้ามีอะไรต้องส่งไหม',
    'ของเราเหลืออะไรบ้าง',
    `ส่ง ${first.code} แล้วค่ะ`,
  ];
}

/** Notice that organizers give, in days. */
const AHEAD = 14;

/** What an organizer can do first: announce to both groups of the page. */
export function organizerExamples({ groups }: Cast, now: Date): string[] {
  const day = formatShort(addDays(civilDate(now), AHEAD));
  const audience = groups.map(({ unit }) => unit ?? 'ชมรม STRONG').join(' และ ');
  return [
    `ประกาศ อบรมจริยธรรม วันที่ ${day} เวลา 09.00-12.00 น. ณ ห้องประชุม 1 ถึง ${audience} เพื่อให้ทุกคนรู้เกณฑ์ใหม่`,
    'รายการประกาศ',
    'รายชื่อกลุ่ม',
  ];
}
