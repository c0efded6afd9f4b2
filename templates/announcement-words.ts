import type { Problem } from '../src/announcements/draft/problems.js';
import type {
  AnnouncementContent,
  AnnouncementState,
  Field,
  PlanLink,
  Targets,
  When,
} from '../src/announcements/types.js';
import type { Warning } from '../src/announcements/warnings.js';
import { formatFull, formatLong, formatRange, formatShort } from '../src/thai/format.js';

const clock = (time: string): string => time.replace(':', '.');

/** `วันอังคารที่ 26 มีนาคม 2567 เวลา 09.00–12.00 น.` */
export function whenWords({ from, to, start, end }: When): string {
  const days = from === to ? formatLong(from) : `${formatLong(from)} – ${formatLong(to)}`;
  if (!start) return days;
  return `${days} เวลา ${clock(start)}${end ? `–${clock(end)}` : ''} น.`;
}

/** The same in the space of a list: `25–26 มิ.ย. 62 09.00 น.` */
export const whenShort = ({ from, to, start }: When): string =>
  `${formatRange(from, to)}${start ? ` ${clock(start)} น.` : ''}`;

/** `ทุกสำนัก และชมรม STRONG` */
export function targetWords({ club, allUnits, units, followers }: Targets): string {
  const names = [
    ...(allUnits ? ['ทุกหน่วยงาน'] : units),
    ...(club ? ['ชมรม STRONG'] : []),
    ...(followers ? ['ผู้ติดตามแบบ 1:1'] : []),
  ];
  return names.length > 0 ? names.join(', ') : 'ยังไม่ได้เลือก';
}

/** `26 มี.ค. 67 09.00 น.` of a civil instant (ISO, Bangkok). */
export const instantWords = (at: string): string =>
  `${formatShort(at.slice(0, 10))} ${clock(at.slice(11, 16))} น.`;

/** An edit took the scheduled sending back. */
export const liftedWords = (sendAt: string): string =>
  `เวลาส่งที่ตั้งไว้ ${instantWords(sendAt)} ถูกยกเลิกเพราะมีการแก้ไข เมื่ออนุมัติฉบับนี้แล้วต้องตั้งเวลาส่งใหม่ค่ะ`;

/** `60 คน`, which no narrow card breaks in two. */
export const peopleWords = (people: number): string => `${people.toLocaleString('en-US')}\u00a0คน`;

/** How one announces, for those who may. */
export const HOW_TO_ANNOUNCE =
  'พิมพ์ "ประกาศ" ตามด้วยข้อความ เพื่อร่างประกาศให้ตรวจก่อนส่ง หรือ "รายการประกาศ" เพื่อดูที่ร่างและที่ส่งแล้วค่ะ';

/** `ข้อ 1.7, 3` */
export const planWords = (links: PlanLink[]): string =>
  `ข้อ ${[...new Set(links.map(({ code }) => code))].join(', ')}`;

export const FIELD_NAMES: Record<Field, string> = {
  title: 'ชื่อเรื่อง',
  audience: 'ส่งถึงใคร',
  when: 'วันเวลา',
  place: 'สถานที่',
  purpose: 'เหตุผล',
  body: 'รายละเอียด',
  groups: 'กลุ่มเป้าหมาย',
  link: 'ลิงก์',
  capacity: 'จำนวนที่รับ',
  evaluation: 'แบบประเมิน',
  plan: 'ข้อในแผน',
};

/** What a correction changed, in words. */
export const CONTENT_NAMES: Record<keyof AnnouncementContent, string> = {
  title: 'ชื่อเรื่อง',
  body: 'รายละเอียด',
  purpose: 'เหตุผล',
  when: 'วันเวลา',
  place: 'สถานที่',
  groups: 'กลุ่มเป้าหมาย',
  capacity: 'จำนวนที่รับ',
  link: 'ลิงก์',
  evaluation: 'แบบประเมิน',
  picture: 'รูป',
  planItems: 'ข้อในแผน',
  targets: 'กลุ่มที่ส่งถึง',
};

export const STATE_NAMES: Record<AnnouncementState, string> = {
  draft: 'ร่าง',
  approved: 'อนุมัติแล้ว',
  scheduled: 'ตั้งเวลาส่งแล้ว',
  sending: 'กำลังส่ง',
  sent: 'ส่งแล้ว',
  cancelled: 'ยกเลิกแล้ว',
};

/** What cannot be taken as written, and what to do about it. */
export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case 'impossible-date':
      return `ไม่มีวันที่ "${problem.text}" ในปฏิทินค่ะ เดือนนั้นมี ${problem.lastDay} วัน`;
    case 'end-before-start':
      return `"${problem.text}" วันสิ้นสุดมาก่อนวันเริ่มค่ะ ช่วยเขียนวันเริ่มก่อนนะคะ`;
    case 'past-date':
      return `วันที่ ${formatFull(problem.from)} ผ่านไปแล้วค่ะ ช่วยบอกวันพร้อมปีอีกครั้งนะคะ`;
    case 'wrong-weekday':
      return `"${problem.text}" วันในสัปดาห์ไม่ตรงกับวันที่ค่ะ ช่วยตรวจอีกครั้งนะคะ`;
    case 'time-order':
      return `เวลา "${problem.text}" สิ้นสุดก่อนเริ่มค่ะ ช่วยบอกเวลาอีกครั้งนะคะ`;
    case 'unclear-time':
      return `ไม่แน่ใจว่า "${problem.text}" คือกี่โมงค่ะ ลองเขียนเช่น 09.00–12.00 น. หรือ บ่ายสองโมงครึ่ง นะคะ`;
    case 'no-time':
      return `อ่านวันเวลาจาก "${problem.text}" ไม่ออกค่ะ ลองเขียนเช่น 26 มี.ค. 2567 เวลา 09.00 น.`;
    case 'bad-link':
      return `"${problem.text}" ไม่ใช่ลิงก์ที่เปิดได้ค่ะ ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http://`;
    case 'unknown-unit':
      return `ไม่รู้จักหน่วยงาน "${problem.text}" ค่ะ${problem.nearest.length > 0 ? ` หมายถึง ${problem.nearest.join(' หรือ ')} ไหมคะ` : ''}`;
    case 'no-audience':
      return `ยังไม่เข้าใจว่า "${problem.text}" คือกลุ่มไหนค่ะ`;
    case 'unknown-code':
      return `ไม่มีข้อ ${problem.code} ในแผนปีนี้ค่ะ จึงไม่ได้ผูกไว้`;
    case 'no-number':
      return `อ่านจำนวนจาก "${problem.text}" ไม่ออกค่ะ พิมพ์เป็นตัวเลข เช่น 60`;
    case 'too-long':
      return `ข้อความยาว ${problem.length.toLocaleString('en-US')} ตัวอักษร การ์ดรับได้ ${problem.most.toLocaleString('en-US')} ตัวอักษรค่ะ ช่วยย่อหรือใส่เป็นลิงก์แทนนะคะ`;
    case 'cut':
      return `${FIELD_NAMES[problem.field]}ยาวเกินไป จึงตัดให้เหลือ ${problem.most} ตัวอักษรค่ะ กด "แก้ไข" เพื่อเขียนให้สั้นลงได้นะคะ`;
    case 'after-activity':
      return 'เวลานั้นเลยเวลาของกิจกรรมไปแล้วค่ะ แก้วันเวลาของกิจกรรม หรือเลือกเวลาส่งที่เร็วกว่านะคะ';
    case 'past-time':
      return `เวลาของกิจกรรม (${whenShort(problem.when)}) ผ่านไปแล้วค่ะ กด "แก้ไข" แล้วบอกวันเวลาใหม่นะคะ`;
    case 'other-days':
      return `ในข้อความยังเขียนถึง ${problem.texts.slice(0, 3).join(', ')} ซึ่งไม่ใช่วันในช่องวันเวลา ช่วยดูให้ตรงกันก่อนส่งนะคะ`;
    case 'relative-days':
      return `คำว่า "${problem.texts.slice(0, 3).join('", "')}" จะหมายถึงวันอื่นถ้าส่งคนละวัน ช่วยเขียนเป็นวันที่นะคะ`;
    case 'empty':
      return 'ยังไม่มีข้อความค่ะ';
  }
}

/** What the organizer should know before asking for approval. */
export function warningWords(warning: Warning): string {
  switch (warning.kind) {
    case 'short-notice':
      return warning.workingDays > 0
        ? `แจ้งกระชั้น: เหลือ ${warning.workingDays} วันทำการ (ควรแจ้งก่อนอย่างน้อย 3 วันทำการ)`
        : 'แจ้งกระชั้น: ไม่เหลือวันทำการก่อนวันจัดแล้ว';
    case 'day-off':
      return `วันที่ ${formatShort(warning.date)} เป็นวันหยุด`;
    case 'clash':
      return `ชนกับ "${warning.title}" วันที่ ${formatRange(warning.from, warning.to)}`;
    case 'round':
      return `ตรงกับวันสุดท้ายของรอบส่งงาน ${formatShort(warning.due)} (${warning.rows} รายการ)`;
    case 'crowded':
      return `${warning.chats} กลุ่มจะได้รับถึง ${warning.messages} ข้อความใน 7 วัน อาจมากเกินไป`;
    case 'seats-lost':
      return `ลดจำนวนที่รับแล้วจะมี ${warning.people} คนที่ต้องย้ายไปคิวรอ ระบบจะแจ้งเจ้าตัวให้ค่ะ`;
    case 'unreached':
      return `ยังไม่มีกลุ่มไลน์ของ ${warning.units.slice(0, 5).join(', ')}${warning.units.length > 5 ? ` และอีก ${warning.units.length - 5} หน่วยงาน` : ''}`;
  }
}
