import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

describe('half of a title that goes on to another thing', () => {
  it.each([
    'ขุดลอกสระว่ายน้ำ ส่งวันไหน',
    'ติดป้ายโฆษณาหาเสียง ส่งวันไหน',
    'อนุรักษ์พลังงาน ส่งวันไหน',
    'สำรวจคุณภาพอากาศ ส่งเมื่อไหร่คะ',
    'อบรมนักดับเพลิงส่งวันไหน',
    'ซ่อมประตูรั้วโรงเรียน ส่งวันไหน',
    'ขอถามเรื่องปลูกต้นไม้ประดับห้องค่ะ ต้องส่งภายในวันไหน',
  ])('%s: no date of the activity that has the other half', (text) => {
    expect(askOne(WORLD, text).intent).not.toBe('lookup');
  });

  it.each([
    ['ขุดลอกคลองถ้าทำไม่ทันต้องส่งวันไหน', '1.1@02-15'],
    ['ติดป้ายเตือนแล้วเอาขึ้นเว็บ ส่งวันไหน', '1.2@02-15'],
    ['ไปสำรวจคุณภาพน้ำดื่มเนี่ย ส่งเมื่อไหร่', '6@-'],
    ['งานอบรมนักกู้ภัยเองส่งวันไหน', '4@05-20'],
    ['อนุรักปลาไท ส่งวันไหน', '2(1)@03-31 2(2)@05-20'],
  ])('%s: talk and slips beside a title are no other thing', (text, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).join(' ')]).toEqual(['lookup', rows]);
  });

  it.each([
    'เรื่องลอยเรือที่คุยกันไว้ จัดวันไหน',
    'เพิ่งรับงานลอยเรือต่อจากพี่เขา จัดวันไหนคะ',
    'ลอยเรือใกล้ถึงกำหนดยัง',
    'ไม่เจอลอยเรือในแผน กำหนดวันไหน',
    'ลอยเรือทำเป็นรูปเล่มไหม ส่งวันไหน',
    'ตกลงลอยเรือเขาให้จัดวันไหนกันแน่',
    'จะทำลอยเรือให้เสร็จ ต้องส่งวันไหน',
    'เห็นหัวหน้าพูดถึงลอยเรือ มันจัดวันไหน',
    'ลอยเรือเลื่อนไหมคะ เดิมกำหนดวันไหน',
    'รบกวนเช็คลอยเรือให้ทีค่ะว่าจัดวันไหน',
  ])('%s: said around a short name', (text) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer)]).toEqual(['lookup', ['7@08-25']]);
  });
});

describe('a short name and nothing beside it but talk', () => {
  const NAMES: World = {
    ...WORLD,
    plans: [
      {
        ...PLAN,
        items: [
          ...ITEMS,
          row({ code: '9', title: 'เผยแพร่ข้อมูลคุณภาพลำคลองบนเว็บไซต์ (WQI)', due: '2024-06-14' }),
          row({ code: '10', title: 'ลดขยะในสำนักงาน (Green Faculty)', due: '2024-07-12' }),
        ],
      },
    ],
  };

  it.each([
    ['WQI ใครเป็นคนดูแลคะ พี่ๆ', '9@06-14'],
    ['WQI อะพี่ ตกลงต้องส่งเมื่อไหร่นะ หนูงงไปหมด', '9@06-14'],
    ['กรีนแฟคัลตี้ส่งวันไหน', '10@07-12'],
  ])('%s: the one activity that has it', (text, rows) => {
    expect(shown(askOne(NAMES, text)).join(' ')).toBe(rows);
    expect(askOne(NAMES, text).intent).not.toBe('clarify');
  });

  it.each(['WQI ของกรมอุตุนิยมวิทยา ส่งวันไหน', 'green card ส่งวันไหน'])(
    '%s: no date while something else is said of it',
    (text) => {
      expect(askOne(NAMES, text).intent).not.toBe('lookup');
    },
  );
});

describe('a title that shares only a part of what is asked about', () => {
  const OFFICE: World = {
    ...WORLD,
    aliases: [],
    plans: [
      {
        ...PLAN,
        items: [
          ...ITEMS,
          row({ code: '9', title: 'ประเมินผลการปฏิบัติตามข้อบังคับเรือรับจ้าง ของส่วนราชการ', due: '2024-06-14' }),
          row({ code: '10', title: 'ประกาศนโยบาย No Plastic Policy ริมคลอง', due: '2024-06-14' }),
          row({ code: '11', title: 'ธนาคารปลาชุมชน', due: '2024-07-12' }),
          row({ code: '12', title: 'จัดทำแผนบริหารความเสี่ยงน้ำหลาก', due: '2024-07-12' }),
          row({ code: '13', title: 'เผยแพร่ระดับน้ำบนเว็บไซต์', due: '2024-07-12', asks: ['พัฒนาบุคลากร 2 คน'] }),
        ],
      },
    ],
  };

  it.each([
    ['a compound with another second half', 'ธนาคารเลือดส่งวันไหน'],
    ['a compound with another, and talk beside it', 'ธนาคารขยะของสำนักส่งยอดวันไหนครับ'],
    ['words that begin like talk', 'แผนบริหารความต่อเนื่องทางธุรกิจ ส่งวันไหน'],
    ['the same Latin words around another', 'no smoking policy ส่งวันไหน'],
    ['a kind of thing of another subject', 'แบบประเมินผลการสอน ส่งวันไหน'],
    ['words of any office from two places of a title', 'ประเมินผลการปฏิบัติราชการ ส่งวันไหน'],
    ['a kind from the title, the other from its description', 'พัฒนาเว็บไซต์ ส่งวันไหน'],
    ['another name before the same', 'ชมรมริมคลอง ส่งวันไหน'],
  ])('%s: no date', (_, text) => {
    expect(['clarify', 'notfound']).toContain(askOne(OFFICE, text).intent);
  });

  it.each([
    ['ธนาคารปลาส่งยอดวันไหน', '11@07-12'],
    ['ธนาคารปลา ที่หัวหน้าฝากถามเมื่อวาน ส่งวันไหน', '11@07-12'],
    ['แผนความเสี่ยงน้ำหลาก ส่งวันไหน', '12@07-12'],
    ['no plastic ประกาศเสร็จแล้วส่งวันไหน', '10@06-14'],
    ['ระดับน้ำที่ขึ้นเว็บไซต์ ส่งวันไหน', '13@07-12'],
  ])('%s: its own words with talk beside them', (text, rows) => {
    const answer = askOne(OFFICE, text);
    expect([answer.intent, shown(answer).join(' ')]).toEqual(['lookup', rows]);
  });

  it.each([
    'รายงานการใช้เรือหลวงเดือนนี้ ส่งภายในวันที่เท่าไหร่คะ',
    'ประเมินค่าโดยสารเรือรอบ 2 ส่งเมื่อไหร่',
    'รายชื่อผู้ค้างค่าจอดแพ ส่งวันไหน',
  ])(
    '%s: the dates of a period, or of what is late, are not those of what the plan does not have',
    (text) => {
      expect(['clarify', 'notfound']).toContain(askOne(OFFICE, text).intent);
    },
  );

  it('takes no number out of talk of other things', () => {
    expect(askOne(OFFICE, 'แบบขอติดตั้งไวไฟชั้น 5 ส่งไอทีเมื่อไหร่').intent).toBe('outofscope');
  });
});
