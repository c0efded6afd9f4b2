import { describe, expect, it } from 'vitest';
import { anyOf } from '../../../src/chat/understand/text/lexicon.js';
import { otherWords } from '../../../src/chat/understand/titles/in-other-words.js';
import { EVERYDAY } from '../../../src/chat/understand/words/everyday.js';
import { askOne } from './asking.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

const HEALTH = { 1: 'รับบริจาคโลหิตหน้าศาลากลาง', 2: 'ตรวจสุขภาพผู้สูงอายุ' };

/** A rescue office's year, in the words of documents. */
const OFFICIAL = worldOf([
  row({ code: '1', title: 'รณรงค์สวมหมวกนิรภัยหน้าโรงเรียน', due: '2024-01-15' }),
  row({ code: '2', title: 'ทะเบียนการใช้รถราชการ', due: '2024-01-31' }),
  row({ code: '3', subs: ['1'], title: 'งานสาธารณกุศล', subTitles: HEALTH, due: '2024-02-20' }),
  row({ code: '3', subs: ['2'], title: 'งานสาธารณกุศล', subTitles: HEALTH, due: '2024-04-20' }),
  row({ code: '4', title: 'จัดทำ Podcast เตือนภัยริมน้ำ', due: '2024-03-10' }),
  row({ code: '5', title: 'แบบสำรวจความพึงพอใจผู้มาติดต่อ', due: '2024-03-25' }),
  row({ code: '6', title: 'แบบสอบถามความสุขคนทำงาน', due: '2024-04-05' }),
  row({ code: '7', title: 'เจ้าหน้าที่ต้นแบบประจำปี', due: '2024-05-15' }),
  row({ code: '8', title: 'แผนรับมืออุทกภัยปลายปี', due: '2024-07-15', asks: ['ภาพยนตร์สั้นหนึ่งเรื่อง'] }),
  row({ code: '9', title: 'ขุดลอกคลองหน้าอำเภอ', due: '2024-08-05' }),
  row({ code: '10', title: 'คัดแยกมูลฝอยในอาคาร', due: '2024-08-15' }),
  row({ code: '11', title: 'ส่งเสริมแปลงผักหลังสถานี', due: '2024-08-20' }),
]);

const check = checkIn(OFFICIAL);

describe('a title said in everyday words', () => {
  check([
    ['ใส่หมวกกันน็อค ส่งวันไหนคะ', 'lookup', ['1@01-15']],
    ['เรื่องรถหลวงส่งวันไหน', 'lookup', ['2@01-31']],
    ['บริจาคเลือดส่งหลักฐานวันไหน', 'lookup', ['3(1)@02-20']],
    ['เช็คร่างกายคนแก่ ส่งวันไหนครับ', 'lookup', ['3(2)@04-20']],
    ['พอดแคสต์ส่งเมื่อไหร่', 'lookup', ['4@03-10']],
    ['เจ้าหน้าที่ดีเด่น ส่งวันไหน', 'lookup', ['7@05-15']],
    ['แผนรับมือน้ำท่วม ส่งวันไหน', 'lookup', ['8@07-15']],
    ['แยกขยะในตึก ส่งวันไหน', 'lookup', ['10@08-15']],
    ['ปลูกผักหลังสถานี ส่งวันไหน', 'lookup', ['11@08-20']],
  ]);
});

describe('a title that has the very word', () => {
  check([
    ['แบบสอบถามความสุข ส่งวันไหน', 'lookup', ['6@04-05']],
    ['แบบสอบถามความพอใจของคนมาติดต่อ ส่งวันไหน', 'lookup', ['5@03-25']],
    ['แบบสำรวจความพึงพอใจ ส่งวันไหน', 'lookup', ['5@03-25']],
  ]);
});

describe('another thing that shares an everyday word with a title', () => {
  it.each([
    'คนไข้เลือดออก ส่งวันไหน',
    'รถหลวงตาบุญ ส่งวันไหน',
    'ครูวาทีมาบรรยายกับทีมชาติ ส่งวันไหน',
    'ผักอบแห้งส่งออก ส่งวันไหน',
  ])('%s', (text) => expect(askOne(OFFICIAL, text).intent).not.toBe('lookup'));
});

describe('the list of everyday words', () => {
  const lines = EVERYDAY.split('\n').filter((line) => line.trim() !== '');

  it('has for every word another one, each but once in a line', () => {
    for (const line of lines) {
      const all = line.split(/[,>]/u).map((word) => word.trim());
      expect(all.length, line).toBeGreaterThan(1);
      expect(all, line).not.toContain('');
      expect(new Set(all).size, line).toBe(all.length);
    }
  });

  it('has no shorter word that is heard in the place of a longer one', () => {
    const all = lines.flatMap((line) => line.split(/[,>]/u).map((word) => word.trim()));
    const whole = all.filter((word) => !word.includes('(?'));
    expect(whole.filter((word) => word.match(anyOf(all))?.[0] !== word)).toEqual([]);
  });

  it('is not looked at in a plan that has none of its words', () => {
    expect(otherWords([], () => true)).toMatchObject({ said: null, ofTitles: [] });
  });
});
