import { describe, expect, it } from 'vitest';
import { type Asking, askOne, shown } from './asking.js';
import { checkIn } from './checking.js';
import { ITEMS, MINE, PLAN, THEIRS, WORLD } from './small-plan.js';

const group: Asking = { unit: MINE };
const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];

const check = checkIn(WORLD);

describe('what is excluded is taken away', () => {
  check([
    ['เดือนพฤษภาคม ยกเว้นข้อ 3 ต้องส่งอะไรบ้าง', 'list', ['2(2)@05-20', '4@05-20']],
    ['เดือนพฤษภาคม ไม่รวม 3 และ 4 มีอะไรบ้าง', 'list', ['2(2)@05-20']],
    ['เดือนพฤษภาคม นอกจากข้อ 2(2) มีอะไรอีกบ้าง', 'list', ['3@05-20', '4@05-20']],
    ['เดือนพฤษภาคม ไม่เอาของเรา มีอะไรบ้าง', 'list', ['2(2)@05-20', '3@05-20'], group],
    ['ของสำนักอื่นเดือนพฤษภาคมมีอะไรบ้าง', 'list', ['2(2)@05-20', '3@05-20'], group],
    ['เดือนพฤษภาคม ไม่เอาของสำนักน้ำ 2 มีอะไรบ้าง', 'list', ['3@05-20', '4@05-20']],
    ['เดือนพฤษภาคม ไม่เอาเฉพาะของเรา มีอะไรบ้าง', 'list', MAY, group],
    ['เดือนพฤษภาคม รวมของสำนักอื่นด้วย มีอะไรบ้าง', 'list', MAY],
    ['ยกเว้น 2(1) ข้อ 2 ที่เหลือส่งวันไหน', 'lookup', ['2(2)@05-20']],
    ['ไม่เอาข้อ 4 ขอข้อ 5 ค่ะ', 'lookup', ['5@08-10']],
  ]);

  it.each([
    ['เดือนพฤษภาคม ไม่เอาของเรา มีอะไรบ้าง', 'others-of-whom'],
    ['เดือนพฤษภาคม ยกเว้นเรื่องที่คุยเมื่อวาน มีอะไรบ้าง', 'exclusion'],
  ])('asks rather than leave out in silence: %s', (text, what) => {
    const { intent, items, note } = askOne(WORLD, text);
    expect({ intent, items, note }).toEqual({ intent: 'clarify', items: [], note: { kind: 'cannot', what } });
  });

  it('says what it took away', () => {
    expect(askOne(WORLD, 'เดือนพฤษภาคม ยกเว้นข้อ 3 มีอะไรบ้าง').limits).toEqual([
      { kind: 'without-codes', codes: ['3'] },
    ]);
  });
});

describe('measures, headings, the whole plan', () => {
  const second = {
    ...PLAN,
    items: ITEMS.map((item) => (item.code === '5' ? { ...item, measure: 2 } : item)),
  };
  const all = shown({ items: ITEMS } as Parameters<typeof shown>[0]);
  checkIn({ ...WORLD, plans: [second] })([
    ['มาตรการที่ 2 มีอะไรต้องส่งบ้าง', 'list', ['5@08-10']],
    ['มาตรการ 2 เดือนสิงหาคมมีอะไร', 'list', ['5@08-10']],
    ['มาตรการที่ 9 มีอะไรบ้าง', 'notfound', []],
    ['แนวทางที่ 2 มีอะไรบ้าง', 'notfound', []],
    ['มาตรการที่ 1 ข้อ 5 ส่งวันไหน', 'lookup', ['5@08-10']],
    ['ข้อ 1 ส่งวันไหน', 'clarify', ['1.1@02-15', '1.2@02-15']],
    ['ข้อ 1 มีอะไรบ้าง', 'list', ['1.1@02-15', '1.2@02-15']],
    ['ส่งข้อ 1 แล้วค่ะ', 'clarify', ['1.1@02-15', '1.2@02-15']],
    ['ขอดูทั้งแผนหน่อยค่ะ', 'list', all],
    ['ทั้งแผนมีกี่กิจกรรมคะ', 'list', all],
  ]);

  it('keeps to the own rows of "ทั้งแผนของเรา"', () => {
    expect(askOne(WORLD, 'ขอดูทั้งแผนของเรา', group).unit).toBe(MINE);
  });
});

describe('rows by something else than a date', () => {
  const points = [{ for: 'รายงาน', points: 15 }];
  const worth = { ...PLAN, items: ITEMS.map((item) => (item.code === '3' ? { ...item, points } : item)) };
  checkIn({ ...WORLD, plans: [worth] })([
    ['มีข้อไหนไม่มีกำหนดส่งบ้าง', 'list', ['6@-']],
    ['มีอะไรที่ยังไม่มีกำหนดส่ง', 'list', ['6@-']],
    ['ข้อไหนได้ 15 คะแนนบ้าง', 'list', ['3@05-20']],
    ['ข้อไหนคะแนนเยอะที่สุด', 'notfound', []],
    ['คะแนนรวมทั้งหมดเท่าไหร่', 'notfound', []],
    ['เดือนไหนต้องส่งเยอะที่สุด', 'list', MAY],
  ]);
});

describe('ordinals and spoken numbers', () => {
  check([
    ['2 วงเล็บ 1 ส่งวันไหน', 'lookup', ['2(1)@03-31']],
    ['ข้อหนึ่งจุดสองส่งวันไหน', 'lookup', ['1.2@02-15']],
    ['ข้อ 2 กิจกรรมแรกส่งวันไหน', 'lookup', ['2(1)@03-31']],
    ['2 ข้อสุดท้ายส่งวันไหน', 'lookup', ['2(2)@05-20']],
    ['ข้อสุดท้ายของแผนส่งวันไหน', 'lookup', ['8(1,2)@08-10']],
  ]);
});

describe('how, late, first, done', () => {
  check([
    ['ข้อ 4 ส่งยังไงคะ', 'requirement', ['4@05-20']],
    ['ข้อ 4 ส่งยังคะ', 'progress', ['4@05-20']],
    ['ส่งยังไงคะ ส่งที่ไหน', 'requirement', []],
    ['มีเรื่องไหนส่งไม่ทันบ้าง', 'overdue', ['1.1@02-15', '1.2@02-15'], { at: '2024-03-01' }],
    ['ของเราขาดส่งอะไรไปบ้าง', 'overdue', ['1.1@02-15'], { unit: MINE, at: '2024-03-01' }],
    ['เดือนพฤษภาคมกับสิงหาคมต้องส่งอะไรเป็นอย่างแรก', 'next', MAY],
    ['แล้วของเราต้องส่งอะไรต่อคะ', 'next', ['1.1@02-15'], group],
    ['ของเรารอบ 15 ก.พ. ส่งครบแล้วค่ะ', 'mark', ['1.1@02-15'], group],
    ['ของเรารอบ 15 ก.พ. ส่งครบแล้วหรือยังคะ', 'progress', ['1.1@02-15'], group],
    ['ส่งครบทุกข้อแล้วค่ะ', 'clarify', [], group],
    ['สำนักดนตรีไทย ต้องส่งอะไรบ้าง', 'notfound', []],
  ]);

  it('takes a holiday of the table as a date', () => {
    const holidays = [{ date: '2024-07-21', name: 'วันเข้าพรรษา', kind: 'religious' }];
    const { period } = askOne({ ...WORLD, holidays }, 'ก่อนเข้าพรรษามีอะไรต้องส่งบ้าง');
    expect(period?.[1]).toBe('2024-07-20');
  });

  it('says that no plan of the year is stored', () => {
    expect(askOne(WORLD, 'ปีงบ 2570 มีอะไรต้องส่งบ้าง').note).toEqual({ kind: 'no-plan-of', fiscalYear: 2570 });
    expect(askOne(WORLD, `เดือนพฤษภาคมของ${THEIRS}มีอะไรบ้าง`).note).toBeNull();
  });
});

describe('what is said to be not wanted, before or after its number', () => {
  check([
    ['ข้อ 5 นะ ข้อ 4 ไม่ต้องละ ส่งวันไหน', 'lookup', ['5@08-10']],
    ['4 ไม่ต้อง เอาแค่ 5', 'lookup', ['5@08-10']],
    ['ข้อ 4 กับข้อ 3 ไม่ต้องบอกนะ ขอข้อ 5 ส่งเมื่อไหร่', 'lookup', ['5@08-10']],
    ['ถามข้อ 5 ไม่ต้องบอกข้อ 4', 'lookup', ['5@08-10']],
    ['1.1 ไม่เอา เอา 1.2', 'lookup', ['1.2@02-15']],
    ['ข้อ 4 รู้แล้ว ขอข้อ 5 ส่งวันไหน', 'lookup', ['5@08-10']],
    ['ข้อ 3 ถึง 5 ยกเว้น 4 ส่งวันไหน', 'lookup', ['3@05-20', '5@08-10']],
    ['เดือนพฤษภาคมที่ไม่ใช่ข้อ 3 มีอะไรบ้าง', 'list', ['2(2)@05-20', '4@05-20']],
    ['เดือนพฤษภาคมมีอะไรบ้าง ข้อ 3 กับ 4 ไม่ต้องนะ', 'list', ['2(2)@05-20']],
    ['เดือนพฤษภาคมมีอะไรบ้าง ตัดข้อ 3 ออก', 'list', ['2(2)@05-20', '4@05-20']],
    ['ไม่ต้องบอกหมดทุกข้อ เอาแค่ 1.2 ส่งวันไหน', 'lookup', ['1.2@02-15']],
  ]);
});

describe('a question whether something is needed excludes nothing', () => {
  check([
    ['ข้อ 4 ไม่ต้องส่งใช่ไหม', 'lookup', ['4@05-20']],
    ['4 ไม่ต้องแล้วใช่ปะ', 'lookup', ['4@05-20']],
    ['ข้อ 4 ไม่ต้องทำเหรอ', 'lookup', ['4@05-20']],
    ['ข้อ 4 ไม่ต้องหรอ', 'lookup', ['4@05-20']],
  ]);
});
