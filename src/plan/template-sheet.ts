import { formatFull } from '../thai/format.js';
import type { Item } from './types.js';

/** Column headings of the sheet that organizers fill in, in order; the importer knows them by these words. */
export const TEMPLATE_COLUMNS = [
  'ลำดับ',
  'ข้อย่อย',
  'โครงการ/กิจกรรม',
  'ประเภท',
  'กำหนดส่ง',
  'ถึงวันที่',
  'ความถี่',
  'ผู้รับผิดชอบ',
  'ผู้สนับสนุน',
  'หน่วยงานที่ต้องส่ง',
  'คะแนน',
  'สิ่งที่ต้องส่ง',
  'มาตรการ',
] as const;

/** Lines above the headings: whose plan of which year. */
export const OWNER_LABEL = 'หน่วยงาน:';
export const YEAR_LABEL = 'ปีงบประมาณ พ.ศ.';

const KINDS = { submission: 'ส่งงาน', milestone: 'หมุดหมาย', event: 'จัดงาน' } as const;
const RECURRENCES = { quarterly: 'ทุกไตรมาส', monthly: 'ทุกเดือน', 'every-2-months': 'ทุก 2 เดือน' } as const;

/** How each column is filled in, for the explanation sheet. */
export const EXPLANATIONS: readonly (readonly [string, string])[] = [
  ['ลำดับ', 'เลขของโครงการหรือกิจกรรมตามแผน ต้องมีทุกแถว หนึ่งแถวคือหนึ่งกำหนดส่ง เลขเดิมใช้ซ้ำได้หลายแถว'],
  ['ข้อย่อย', 'เลขข้อย่อยที่แถวนี้ครอบคลุม คั่นด้วยจุลภาคหรือขีด เว้นว่างถ้าหมายถึงทั้งกิจกรรม'],
  ['โครงการ/กิจกรรม', 'ชื่อกิจกรรมในบรรทัดแรก ชื่อข้อย่อยในบรรทัดต่อไป ขึ้นต้นด้วยเลขและวงเล็บปิด'],
  ['ประเภท', 'ส่งงาน (ต้องนำส่ง) หมุดหมาย (วันสิ้นแผนหรือระดับความสำเร็จ) จัดงาน (มีงานในวันนั้น) เว้นว่างคือส่งงาน'],
  ['กำหนดส่ง', 'วัน เดือน ปี พ.ศ. เว้นว่างถ้ายังไม่กำหนด'],
  ['ถึงวันที่', 'วันสุดท้าย ถ้ากำหนดเป็นช่วง'],
  ['ความถี่', 'ทุกไตรมาส ทุกเดือน หรือ ทุก 2 เดือน ถ้าส่งเป็นประจำ'],
  ['ผู้รับผิดชอบ', 'ชื่อสำนักหรือกลุ่มเต็ม หลายหน่วยงานให้ขึ้นบรรทัดใหม่'],
  ['ผู้สนับสนุน', 'หน่วยงานที่ช่วย ไม่ต้องส่งเอง'],
  ['หน่วยงานที่ต้องส่ง', 'กรอกเมื่อต่างจากผู้รับผิดชอบ ขีด (-) หมายถึงไม่มีใครต้องส่ง'],
  ['คะแนน', 'บรรทัดละหนึ่งรายการ เขียนว่าให้คะแนนเรื่องใด แล้วตามด้วยเครื่องหมาย = และจำนวน'],
  ['สิ่งที่ต้องส่ง', 'บรรทัดละหนึ่งอย่าง'],
  ['มาตรการ', 'เลขมาตรการ'],
];

/** The cells of one row, in the order of `TEMPLATE_COLUMNS`. Importing them gives the item back. */
export function templateRow(item: Item): string[] {
  return [
    item.code,
    item.subItems.join(', '),
    [item.title, ...item.subItemTitles.map(({ sub, title }) => `${sub}) ${title}`)].join('\n'),
    KINDS[item.kind],
    item.due === null ? '' : formatFull(item.due),
    item.until === null ? '' : formatFull(item.until),
    item.recurrence === null ? '' : RECURRENCES[item.recurrence],
    item.responsible.join('\n'),
    item.supporters.join('\n'),
    owedByCell(item),
    item.points.map(({ for: what, points }) => `${what} = ${points}`).join('\n'),
    item.requirements.join('\n'),
    item.measure === null ? '' : String(item.measure),
  ];
}

function owedByCell({ owedBy, responsible }: Item): string {
  if (JSON.stringify(owedBy) === JSON.stringify(responsible)) return '';
  return owedBy.length > 0 ? owedBy.join('\n') : '-';
}
