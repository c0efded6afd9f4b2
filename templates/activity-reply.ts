import type { AnnouncementContent, ReplyKind } from '../src/announcements/types.js';
import { whenShort } from './announcement-words.js';
import { clip, type Drawn, type NextStep } from './parts/index.js';

export interface ActivityReplyView {
  title: string;
  reply: ReplyKind;
  people: number;
  /** Has a seat, or waits behind this many persons. */
  waitsBehind: number | null;
  /** The same answer stood already. */
  already: boolean;
  steps: NextStep[];
}

/** The answer is noted; says nothing about who gave it. */
export function activityReply(view: ActivityReplyView): Drawn {
  const begin = view.already ? 'บันทึกคำตอบนี้ไว้แล้วค่ะ' : 'บันทึกแล้วค่ะ';
  return { alt: `${begin} "${clip(view.title, 80)}": ${meaning(view)}`, cards: [], steps: view.steps };
}

function meaning({ reply, people, waitsBehind }: ActivityReplyView): string {
  if (reply === 'ack') return 'รับทราบ';
  if (reply === 'decline') return 'ไม่สะดวกเข้าร่วม';
  const size = people > 1 ? ` ${people} คน` : '';
  return waitsBehind === null
    ? `เข้าร่วม${size}`
    : `ที่นั่งเต็มแล้ว อยู่ในคิวรอ${size} (ก่อนหน้า ${waitsBehind} คน) มีที่ว่างจะแจ้งในแชตส่วนตัวนะคะ`;
}

/** To somebody who waited. */
export const seatFreed = ({ title, when }: AnnouncementContent): Drawn => ({
  alt: `มีที่ว่างแล้วค่ะ ท่านได้เข้าร่วม "${clip(title, 80)}"${when ? ` ${whenShort(when)}` : ''}`,
  cards: [],
  steps: [],
});

/** To somebody whose seat a correction took. */
export const seatLost = ({ title, capacity }: AnnouncementContent, behind: number): Drawn => ({
  alt: `ขออภัยค่ะ "${clip(title, 80)}" ลดจำนวนที่รับเหลือ ${capacity} คน จึงต้องขอย้ายท่านไปอยู่ในคิวรอ (ก่อนหน้า ${behind} คน) มีที่ว่างจะแจ้งในแชตนี้ทันทีนะคะ`,
  cards: [],
  steps: [],
});

const REFUSALS = {
  'not-sent': 'ประกาศนี้ยังไม่ได้ส่งค่ะ ปุ่มจะใช้ได้เมื่อส่งแล้วนะคะ',
  cancelled: 'ประกาศนี้ยกเลิกแล้วค่ะ จึงไม่ได้บันทึกคำตอบนะคะ',
  over: 'กิจกรรมนี้จบแล้วค่ะ จึงไม่ได้บันทึกคำตอบนะคะ',
  foreign: 'ปุ่มนี้เป็นของแชตอื่นค่ะ จึงไม่ได้บันทึกคำตอบนะคะ',
  'no-activity': 'ประกาศนี้ไม่ได้ขอคำตอบว่าเข้าร่วมค่ะ กดรับทราบได้เลยนะคะ',
  people: 'จำนวนคนต้องอยู่ระหว่าง 1 ถึง 999 ค่ะ',
} as const;

export type ReplyRefusal = keyof typeof REFUSALS;

export const replyRefused = (why: ReplyRefusal): Drawn => ({ alt: REFUSALS[why], cards: [], steps: [] });

/** More persons than there are seats: no queue would ever get them in. */
export const replyOverSeats = (people: number, seats: number): Drawn => ({
  alt: `กิจกรรมนี้รับทั้งหมด ${seats} คนค่ะ ${people} คนเกินจำนวนที่รับ จึงยังไม่ได้บันทึก ลองตอบจำนวนที่น้อยลงนะคะ`,
  cards: [],
  steps: [],
});

/** A group tap came without a person: a written message carries one. */
export const replyUnknownPerson = (say: string): Drawn => ({
  alt: 'LINE ไม่ได้บอกว่าใครเป็นคนกดค่ะ กดปุ่ม "ตอบด้วยข้อความ" ด้านล่างแทนนะคะ',
  cards: [],
  steps: [{ label: 'ตอบด้วยข้อความ', say }],
});

/** Which of several activities a written number is for. */
export const whichActivity = (steps: NextStep[]): Drawn => ({
  alt: steps.length > 0 ? 'หมายถึงกิจกรรมไหนคะ' : 'ตอนนี้ไม่มีกิจกรรมที่เปิดให้ตอบในแชตนี้ค่ะ',
  cards: [],
  steps,
});
