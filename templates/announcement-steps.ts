import type { ApprovalRefusal } from '../src/announcements/approval.js';
import type { AnnouncementState } from '../src/announcements/types.js';
import type { Warning } from '../src/announcements/warnings.js';
import { instantWords, STATE_NAMES, warningWords } from './announcement-words.js';
import { clip, type Drawn, type NextStep } from './parts/index.js';

const words = (alt: string, steps: NextStep[] = []): Drawn => ({ alt, cards: [], steps });

/** Handed to the others; nobody else: how to get somebody. */
export const submitted = (others: number, steps: NextStep[]): Drawn =>
  others > 0
    ? words(`ส่งให้ผู้ดูแลแผนอีก ${others} คนตรวจแล้วค่ะ เมื่อมีคนอนุมัติจะแจ้งให้ทราบนะคะ`, steps)
    : words(
        'ยังไม่มีผู้ดูแลแผนคนที่สองให้อนุมัติค่ะ ให้ผู้ดูแลระบบเพิ่มคน หรือปรับเป็นอนุมัติคนเดียวด้วยคำสั่ง kamnot announcement approval one',
        steps,
      );

export const approvedByYou = (title: string): Drawn =>
  words(`อนุมัติ "${clip(title, 80)}" แล้วค่ะ แจ้งผู้เขียนให้กดส่งแล้วนะคะ`);

const REFUSALS: Record<ApprovalRefusal, string> = {
  own: 'ผู้เขียนอนุมัติประกาศของตัวเองไม่ได้ค่ะ ต้องให้ผู้ดูแลแผนอีกคนกดอนุมัตินะคะ',
  incomplete: 'ประกาศนี้ยังมีข้อมูลไม่ครบค่ะ ให้ผู้เขียนเติมก่อนนะคะ',
  changed: 'ประกาศนี้ถูกแก้ไขหลังจากปุ่มนี้ค่ะ กดดูฉบับล่าสุดก่อนนะคะ',
  'not-submitted': 'ผู้เขียนยังไม่ได้ส่งมาให้อนุมัติค่ะ',
  'unknown-person': 'LINE ไม่ได้บอกว่าใครเป็นคนกดค่ะ ลองอีกครั้งในแชตส่วนตัวนะคะ',
};

export const notApproved = (why: ApprovalRefusal, steps: NextStep[] = []): Drawn =>
  words(REFUSALS[why], steps);

export interface ScheduledView {
  /** Words of the time. */
  at: string;
  /** Postback data. */
  undo: string;
  /** It goes as soon as the time to change one's mind is over. */
  soon: boolean;
  /** What sending then means for those who are invited. */
  warning: Warning | null;
}

export function scheduled({ at, undo, soon, warning }: ScheduledView): Drawn {
  const said = soon
    ? `จะส่งเวลา ${at} ค่ะ ถ้าเปลี่ยนใจกด "ยังไม่ส่ง" ได้ภายใน 5 นาที`
    : `ตั้งเวลาส่งไว้ ${at} แล้วค่ะ ยกเลิกได้ก่อนถึงเวลานะคะ`;
  const lines = warning ? [said, warningWords(warning)] : [said];
  return words(lines.join('\n'), [{ label: 'ยังไม่ส่ง', data: undo }]);
}

export const undone = (steps: NextStep[]): Drawn =>
  words('หยุดไว้แล้วค่ะ ยังไม่ได้ส่งถึงใคร ส่งใหม่ได้เมื่อพร้อมนะคะ', steps);

export const askCancel = (title: string, told: boolean, steps: NextStep[]): Drawn =>
  words(
    told
      ? `ยืนยันยกเลิก "${clip(title, 80)}" ไหมคะ จะแจ้งทุกแชตที่ได้รับไปแล้วว่ายกเลิก และนำกลับมาไม่ได้ค่ะ`
      : `ยืนยันยกเลิกร่าง "${clip(title, 80)}" ไหมคะ นำกลับมาไม่ได้ค่ะ`,
    steps,
  );

export const cancelled = (told: boolean): Drawn =>
  words(told ? 'ยกเลิกแล้วค่ะ กำลังแจ้งแชตที่ได้รับไปแล้วให้ทราบนะคะ' : 'ยกเลิกแล้วค่ะ ไม่มีใครได้รับประกาศนี้');

/** The tap means nothing in this state. */
export const standsAt = (state: AnnouncementState, steps: NextStep[]): Drawn =>
  words(
    state === 'draft'
      ? 'ประกาศนี้ยังเป็นร่างอยู่ค่ะ ปุ่มนี้จึงไม่มีผล กด "ดูประกาศนี้" เพื่อดูฉบับล่าสุดนะคะ'
      : `ประกาศนี้${STATE_NAMES[state]}อยู่ค่ะ ปุ่มนี้จึงไม่มีผลนะคะ`,
    steps,
  );

export const onlyOrganizers = (): Drawn => words('ขออภัยค่ะ การประกาศทำได้โดยผู้ดูแลแผน ในแชตส่วนตัวกับบอตเท่านั้นค่ะ');

/** Which part to change; `sendAt`: the scheduled sending (civil instant, ISO) that the change takes back, or null. */
export function whichField({ sendAt, steps }: { sendAt: string | null; steps: NextStep[] }): Drawn {
  const lifts = sendAt
    ? [`ประกาศนี้ตั้งเวลาส่งไว้ ${instantWords(sendAt)} ค่ะ ถ้าแก้ไข เวลาส่งนี้จะถูกยกเลิก แล้วต้องขออนุมัติและตั้งเวลาส่งใหม่นะคะ`]
    : [];
  return words([...lifts, 'จะแก้ส่วนไหนคะ หรือส่งรูปมาเพื่อเปลี่ยนรูปได้ค่ะ'].join('\n'), steps);
}

export const dialogLeft = (): Drawn => words('รับทราบค่ะ หยุดไว้ก่อนนะคะ ร่างยังอยู่ พิมพ์ "รายการประกาศ" เพื่อดูได้ค่ะ');

export const pictureRefused = (why: 'type' | 'size' | 'gone' | 'no-draft'): Drawn =>
  words(
    {
      type: 'รูปนี้ใช้ไม่ได้ค่ะ รับเฉพาะไฟล์ JPEG หรือ PNG นะคะ',
      size: 'รูปใหญ่เกิน 10 MB ค่ะ ช่วยย่อแล้วส่งใหม่นะคะ',
      gone: 'ดึงรูปจาก LINE ไม่ได้ค่ะ ลองส่งใหม่อีกครั้งนะคะ',
      'no-draft': 'ประกาศนี้แก้ไขตอนนี้ไม่ได้ จึงยังไม่ได้ใส่รูปค่ะ',
    }[why],
  );
