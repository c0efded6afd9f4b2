import type { World } from '../../../src/chat/types.js';
import type { Item, Plan } from '../../../src/plan/types.js';

/** Verbs, objects and settings of office life; combined they make titles of their own that share words, as real plans do. */
const DEEDS = [
  'จัดอบรม',
  'ทบทวน',
  'สำรวจ',
  'เผยแพร่',
  'ประเมิน',
  'รวบรวม',
  'ปรับปรุง',
  'ติดตาม',
  'รณรงค์',
  'จัดทำคู่มือ',
];
const THINGS = [
  'ระบบจองห้องประชุม',
  'พลังงานสะอาด',
  'คลังพัสดุ',
  'ความปลอดภัยไซเบอร์',
  'สุขภาพคนทำงาน',
  'ห้องสมุดดิจิทัล',
  'ขยะในอาคาร',
  'บริการประชาชน',
  'หนังสือราชการ',
  'ระบบ e-meeting',
];
const PLACES = ['ของสำนัก', 'ร่วมกับเครือข่าย', 'สำหรับผู้มาใหม่', 'ด้วยแบบสอบถามออนไลน์', 'ตามมาตรฐานสากล'];
const DUES = ['2023-11-15', '2024-01-31', '2024-02-29', '2024-05-10', '2024-08-16'];
export const UNITS = ['สำนักทดลอง 1', 'สำนักทดลอง 2', 'สำนักการคลังตัวอย่าง'];

function item(position: number, owner: string): Item {
  const code = position % 4 === 3 ? `${(position >> 2) + 1}.${position % 9}` : String(position + 1);
  const deed = DEEDS[position % 10]!;
  const thing = THINGS[Math.floor(position / 10) % 10]!;
  const place = PLACES[Math.floor(position / 100) % 5]!;
  const subItems = position % 5 === 0 ? ['1', '2'] : [];
  return {
    key: `${code}#${position}`,
    code,
    subItems,
    title: `${deed}${thing}${place}`,
    subItemTitles: subItems.map((sub) => ({ sub, title: `ขั้นที่ ${sub} ของการ${deed}${thing}` })),
    measure: 1,
    kind: 'submission',
    due: DUES[position % 5]!,
    until: null,
    recurrence: null,
    responsible: [UNITS[position % 3]!],
    supporters: [],
    owedBy: [UNITS[position % 3]!],
    points: [],
    requirements: [`รายงานผลการ${deed} 1 ฉบับ`, `ภาพกิจกรรม${thing} อย่างน้อย 5 ภาพ พร้อมคำบรรยาย`],
    source: {
      line: position,
      text: `${owner} ${deed}${thing}${place} ให้แล้วเสร็จตามกำหนด และเผยแพร่ในช่องทางของหน่วยงาน`,
    },
  };
}

/** A plan in our own words with other titles, codes, units and dates than any real one. FY 2567. */
export function syntheticPlan(size: number, owner = UNITS[0]!): Plan {
  return {
    fiscalYear: 2567,
    owner,
    items: Array.from({ length: size }, (_, position) => item(position, owner)),
    rounds: [],
    timelines: [],
    handInRules: [],
    findings: [],
  };
}

export function syntheticWorld(...plans: Plan[]): World {
  return {
    plans,
    units: UNITS.map((name) => ({ name, aliases: [] })),
    aliases: [],
    submissions: [],
    holidays: [],
  };
}
