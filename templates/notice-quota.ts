import type { Message } from '../src/chat/types.js';
import type { QuotaAlert } from '../src/delivery/quota-alerts.js';

const count = (messages: number): string => messages.toLocaleString('en-US');

/** To organizers: the month's messages are running out, or the plan became smaller. */
export function noticeQuota(alert: QuotaAlert): Message {
  if (alert.kind === 'shrank') {
    const before = alert.from === 'unlimited' ? 'ไม่จำกัด' : `${count(alert.from)} ข้อความ`;
    return {
      type: 'text',
      text: `โควตาข้อความของ LINE ลดจาก ${before} เหลือ ${count(alert.to)} ข้อความต่อเดือนค่ะ ช่วยตรวจแพ็กเกจใน LINE Official Account Manager นะคะ`,
    };
  }
  const { percent, used, limit, forecast } = alert;
  const ahead =
    forecast > limit
      ? `คาดว่าสิ้นเดือนจะถึง ${count(forecast)} ข้อความ ซึ่งเกินโควตา ข้อความที่ไม่ด่วนจะรอตอบพร้อมคำถามในกลุ่มแทนนะคะ`
      : `คาดว่าสิ้นเดือนจะถึง ${count(forecast)} ข้อความ ยังพอค่ะ`;
  return {
    type: 'text',
    text: `ใช้โควตาข้อความเดือนนี้ไปแล้วกว่า ${percent}% ค่ะ (${count(used)} จาก ${count(limit)} ข้อความ) ${ahead}`,
  };
}
