import { describe, expect, it } from 'vitest';
import { byEar, latinFor, thaiFor } from '../../../src/chat/understand/titles/by-ear.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

const none = (): boolean => false;

describe('Latin words in Thai letters', () => {
  it.each([
    ['podcast', 'พอดแคสต์'],
    ['podcast', 'พ็อดคาสต์'],
    ['canal market', 'คาแนลมาร์เก็ต'],
    ['platform', 'แพลตฟอร์ม'],
    ['fast track', 'ฟาสต์แทร็ก'],
    ['digital transparency hub', 'ดิจิทัลทรานสแพเรนซีฮับ'],
    ['night market', 'ไนท์มาร์เก็ต'],
    ['hackathon', 'แฮกกาธอน'],
    ['roadmap startup', 'โรดแมปสตาร์ทอัพ'],
    ['wqa', 'ดับเบิลยูคิวเอ'],
  ])('%s is heard in %s', (latin, thai) => {
    expect(latinFor(`ทำ${thai}ริมน้ำ`, byEar([`งาน ${latin} ประจำปี`]), none)).toBe(`ทำ ${latin} ริมน้ำ`);
  });

  it.each([
    ['plan', 'สรุปวันไหน แบบแปลน'],
    ['cost', 'ประกาศต้นปี'],
    ['clean', 'กลั่นกรองงาน'],
    ['ticket', 'ปัญหาที่เกิดขึ้น'],
    ['fest', 'พี่ส่งแล้ว'],
  ])('%s is like too many Thai words: %s', (latin, thai) => {
    expect(latinFor(thai, byEar([latin]), none)).toBe(thai);
  });

  it('leaves what the plan has in Thai letters', () => {
    expect(latinFor('ทำพอดแคสต์', byEar(['podcast']), () => true)).toBe('ทำพอดแคสต์');
  });
});

describe('Latin words that a title has in Thai letters', () => {
  it.each([
    ['intranet', 'อินทราเน็ต'],
    ['podcast', 'พอดแคสต์'],
    ['platform', 'แพลตฟอร์ม'],
    ['chatbot', 'แชตบอต'],
  ])('%s is spelled %s', (latin, thai) => {
    expect(thaiFor(`ลง ${latin}`, `งานอื่น|ลง${thai}ประจำปี`, none)).toBe(`ลง ${thai}`);
  });

  it.each(['deadline', 'market', 'lunch', 'hospital'])('%s is in no other word', (latin) => {
    expect(thaiFor(latin, 'ประเมินความเสี่ยงการทุจริต|ปลูกต้นไม้ริมถนน|มอบหมายงาน', none)).toBe(latin);
  });
});

describe('a title with a Latin name that is asked for in Thai letters', () => {
  const RIVER = worldOf([
    row({ code: '1', title: 'โครงการ Canal Market ริมคลอง', due: '2024-02-15' }),
    row({ code: '2', title: 'เปิดแพลตฟอร์มแจ้งน้ำเสีย', due: '2024-03-15' }),
    row({ code: '3', title: 'ประกวด River Hackathon', due: '2024-04-15' }),
  ]);

  checkIn(RIVER)([
    ['คาแนลมาร์เก็ตส่งวันไหนคะ', 'lookup', ['1@02-15']],
    ['แพลตฟอร์มแจ้งน้ำเสีย ส่งวันไหน', 'lookup', ['2@03-15']],
    ['แฮกกาธอนส่งเมื่อไหร่', 'lookup', ['3@04-15']],
  ]);
});
