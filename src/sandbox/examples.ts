import { civilDate } from '../clock.js';
import type { Plan } from '../plan/types.js';
import { formatDayMonth } from '../thai/format.js';

/** Questions to try on the page, made from the plan that is loaded. */
export function examplesFrom(plans: Plan[], now: Date): string[] {
  const today = civilDate(now);
  const rows = plans
    .flatMap((plan) => plan.items)
    .filter((item) => item.kind === 'submission' && item.due !== null);
  const coming = rows
    .filter((item) => item.due !== null && item.due >= today)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const first = coming[0] ?? rows[0];
  if (!first?.due) return ['ช่วยอะไรได้บ้าง'];
  return [
    `${first.code} ส่งวันไหนคะ`,
    `รอบ ${formatDayMonth(first.due)} มีอะไรบ้าง`,
    'ถัดไปต้องส่งอะไร',
    'เดือนหน้ามีอะไรต้องส่งไหม',
    'ของเราเหลืออะไรบ้าง',
    `ส่ง ${first.code} แล้วค่ะ`,
  ];
}
