import type { Message } from '../src/chat/types.js';
import type { CivilDate } from '../src/clock.js';
import { formatShort } from '../src/thai/format.js';

const SHOWN = 5;

/** To organizers: kamnot did not run on days on which it had reminders to send. */
export function noticeMissed(days: CivilDate[]): Message {
  const shown = days.slice(0, SHOWN).map((day) => formatShort(day));
  const rest = days.length - shown.length;
  const list = `${shown.join(', ')}${rest > 0 ? ` และอีก ${rest} วัน` : ''}`;
  return {
    type: 'text',
    text: `ระบบไม่ได้ทำงานในวันที่มีการเตือน (${list}) ค่ะ เรื่องที่ยังไม่สายส่งตามให้ในวันนี้แล้ว ส่วนที่ข้ามไปมีเหตุผลบันทึกไว้ ดูได้ด้วยคำสั่ง kamnot delivery list --status skipped นะคะ`,
  };
}
