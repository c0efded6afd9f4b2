import { MONTHS } from '../../../thai/months.js';

/** Where a date stands in its text, and how much of it is said. */
interface Said {
  index: number;
  end: number;
  until: string | null;
  grain: 'day' | 'month';
}

/** Whether what is written is due that day: no day before or after it is, nor is it one that was put off. */
export const isDeadline = (text: string, date: Said): boolean =>
  !isFormer(text, date) && (date.until !== null || !isOfAnother(text, date));

/** What comes after a day (`ภายใน 15 วันหลัง 20 มี.ค.`) is due on another, which nobody wrote. */
const OPENS = /^(?:ภาย)?หลัง|^(?:นับ|ถัด)(?:แต่|จาก|ตั้งแต่)/;
/** So is what comes some days before one (`ก่อนสิ้นปีงบประมาณ 15 วัน`). */
const BEFORE = /^\s*ก่อน|ก่อน[^\d\n]{0,30}$/;
const LEAD_TIME =
  /^[ \t]*(?:(?:อย่างน้อย|ไม่(?:น้อย|ต่ำ)กว่า|ประมาณ|เป็นเวลา|ล่วงหน้า)[ \t]*)*(?:\d{1,3}|หนึ่ง|สอง|สาม|ห้า|เจ็ด|สิบ|สิบห้า|สามสิบ)[ \t]*(?:วัน(?!ที่)|สัปดาห์|เดือน(?![ก-๎]))/;
/** `ต้นเดือนพฤษภาคม` names no day, and its month's last would be too late. */
const VAGUE = /^(?:ภายใน|ไม่เกิน|ก่อน|ช่วง|ราว|ประมาณ|\s)*(?:ต้น|กลาง)(?![^\n]*(?:[-–—]|ถึง))/;

function isOfAnother(text: string, { index, end, grain }: Said): boolean {
  const said = text.slice(index, end);
  if (OPENS.test(said) || VAGUE.test(said)) return true;
  if (grain === 'month' && (BEGINS.test(text.slice(0, index)) || said.startsWith('เริ่ม'))) return true;
  const behind = text.slice(end);
  return (
    LEAD_TIME.test(behind) &&
    (BEFORE.test(said) || BEFORE.test(text.slice(0, index)) || /^[ \t]*ล่วงหน้า/.test(behind))
  );
}

/** What begins in a month is not due at its end. */
const BEGINS = /เริ่ม(?:ต้น|ดำเนินการ|ตั้งแต่|เดือน|ใน|[ \t:])*$/;

/** `เลื่อนจาก 20 มี.ค. เป็น 27 มี.ค.`, `(เดิม 20 มี.ค.)`: it was due then. */
const FORMER =
  /(?:(?:เลื่อน|ขยาย|เปลี่ยน|ปรับ)[ก-๎]{0,8}จาก(?:เดิม)?|จากเดิม|(?<![ก-๎])เดิม)(?:กำหนด|คือ|ส่ง|เป็น|วันที่|[ \t:])*$/;

/** `20 มี.ค. ขยายถึง 27 มี.ค.` */
const MOVED = /^[\s(,]*(?:เลื่อน|ขยาย|เปลี่ยน|ปรับ)[ก-๎ ]{0,10}(?:เป็น|ไป|ถึง)[ก-๎ ]{0,12}\d/;

const isFormer = (text: string, { index, end }: Said): boolean => {
  const [lead = ''] = /^[^\d]*/.exec(text.slice(index, end)) ?? [];
  return FORMER.test(text.slice(0, index) + lead) || MOVED.test(text.slice(end));
};

/** Stands for a dash in the place of a date. */
const EMPTY = '\u2205';
const DASH = /(?<=(\d{1,2})\)[ \t]*)[-–—](?=[ \t]*\n[ \t]*\(?(\d{1,2})\))/g;

/** The text with a dash that ends a line marked as empty where the next line has the next number: `1) -`, `2) 20 มี.ค.` are no range. */
export const withEmptyMarked = (text: string): string =>
  text.replace(DASH, (dash, number: string, next: string) =>
    Number(next) === Number(number) + 1 ? EMPTY : dash,
  );

const MONTH_NAMES = MONTHS.map(({ full }) => full).join('|');
const VAGUELY = new RegExp(
  `${EMPTY}|${MONTH_NAMES}|(?:ต้น|กลาง|ปลาย|สิ้น)\\s?(?:เดือน|ปี|ไตรมาส)|สัปดาห์(?:ที่|แรก|สุดท้าย)|วันทำการ|\\d\\s?วัน\\s?(?:หลัง|ก่อน|นับ)|ตลอด(?:ทั้ง)?ปี|(?:ยังไม่|ไม่ได้|ไม่|รอ|ที่[ก-๎]{2,20} ?)กำหนด`,
);

/** Whether words in which no date was found say a time nevertheless: ต้นเดือน, สัปดาห์แรก, ยังไม่กำหนด. */
export const saysVaguely = (words: string): boolean => VAGUELY.test(words);
