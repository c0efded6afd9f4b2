import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { MINE, row, worldOf } from './small-plan.js';

const world = worldOf([
  row({ code: '1', title: 'ประกาศระดับน้ำ ลงนามโดยผู้อำนวยการ', due: '2024-02-15' }),
  row({ code: '2', title: 'ช่องทางรับแจ้งเหตุน้ำท่วม “บอก ผอ.”', due: '2024-03-15' }),
  row({ code: '3', title: 'สรุปบทเรียน (Water Level Review) หลังฤดูฝน', due: '2024-05-20' }),
]);

describe('names that titles put in quotes, and initials of a Latin phrase', () => {
  it.each([
    ['บอก ผอ. อะ ส่งเมื่อไหร่', '2@03-15'],
    ['บอกผอ ส่งวันไหน', '2@03-15'],
    ['ช่องทาง "บอก ผอ." ส่งวันไหนคะ', '2@03-15'],
    ['WLR ส่งวันไหน', '3@05-20'],
  ])('%s', (text, shows) => {
    const answer = askOne(world, text);
    expect([answer.intent, shown(answer)]).toEqual(['lookup', [shows]]);
  });

  it('are ordinary words where something else is named', () => {
    expect(shown(askOne(world, 'ช่วยบอก ผอ. ด้วยว่าข้อ 3 ส่งวันไหน'))).toEqual(['3@05-20']);
    expect(shown(askOne(world, 'บอก ผอ. หน่อยว่าประกาศระดับน้ำส่งวันไหน'))).toEqual(['1@02-15']);
  });
});

describe('words that begin or sound like others', () => {
  const office = worldOf([
    row({ code: '1', title: 'ละครสั้นรู้ทันสินบน', due: '2024-02-15' }),
    row({ code: '2', title: 'แปลงผักหลังสำนักงาน', due: '2024-03-15' }),
    row({ code: '3', title: 'ลดใช้กระดาษ (Green Office)', due: '2024-05-20' }),
  ]);
  it.each([
    ['ละครสั้นส่งวันไหน', '1@02-15'],
    ['เรื่องสินบน ส่งเมื่อไหร่', '1@02-15'],
    ['แปลงผักหลังออฟฟิศส่งวันไหน', '2@03-15'],
    ['กรีนออฟฟิศ ส่งวันไหน', '3@05-20'],
    ['แปลงผัก ส่งได้ตั้งแต่วันไหนถึงวันไหนคะ', '2@03-15'],
  ])('%s', (text, shows) => {
    expect(shown(askOne(office, text))).toEqual([shows]);
  });
});

describe('the branch of an office', () => {
  const NORTH = 'สำนักน้ำสาขาบึงเหนือ';
  const base = worldOf([
    row({ code: '1', title: 'ขุดลอกคลอง', due: '2024-02-01', owedBy: [NORTH] }),
    row({ code: '2', title: 'ปลูกต้นไม้', due: '2024-02-01', owedBy: [MINE] }),
  ]);
  const branches = { ...base, units: [...base.units, { name: NORTH, aliases: [] }] };
  it('is named by what tells it from the others', () => {
    const answer = askOne(branches, 'สาขาบึงเหนือมีอะไรเกินกำหนดส่งบ้างครับ');
    expect([answer.intent, answer.unit, shown(answer)]).toEqual(['overdue', NORTH, ['1@02-01']]);
  });
});
