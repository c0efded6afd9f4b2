import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, worldOf } from './small-plan.js';

/** A music school's year. */
const SCHOOL = worldOf([
  row({
    code: '1.1',
    title: 'ประกาศจรรยาบรรณครูดนตรีของสำนัก',
    due: '2024-02-15',
    asks: ['ประกาศให้คนในสำนักร้องเพลงประจำสำนัก'],
  }),
  row({ code: '1.2', title: 'ระบบรับเรื่องร้องเรียน', due: '2024-03-15' }),
  row({ code: '1.3', title: 'โน้ตเพลงเพื่อชุมชน', due: '2024-04-10', asks: ['โน้ตเพลง 1 เล่ม'] }),
  row({
    code: '1.4',
    title: 'โครงการเผยแพร่บทเพลง',
    due: '2024-05-20',
    asks: ['นำเพลงในข้อ 1.3 มาเผยแพร่ทุกช่องทาง'],
  }),
  row({ code: '1.5', title: 'ปฐมนิเทศพนักงานใหม่เรื่องวินัย', due: '2024-06-05' }),
  row({ code: '1.6', title: 'เครื่องดนตรีสำหรับเด็กในศูนย์เด็กเล็ก', due: '2024-06-28' }),
  row({ code: '1.7', title: 'ทุนการศึกษาแก่นักดนตรี', due: '2024-07-10' }),
  row({ code: '1.8', title: 'คู่มือเทียบเสียงเปียโน', due: '2024-07-25' }),
  row({ code: '1.9', title: 'แนวปฏิบัติในห้องซ้อม', due: '2024-08-05', asks: ['คู่มือ 1 เล่ม'] }),
]);

describe('a card needs that what tells one subject from another is explained', () => {
  it.each([
    ['ศูนย์เด็กเล็กเปิดเทอมวันไหนคะ', 'a day of another act'],
    ['พนักงานใหม่ที่มาแทนพี่อ้อเริ่มงานวันไหน', 'a day on which somebody begins'],
    ['ทุนการศึกษาต่อต่างประเทศ ส่งวันไหน', 'what stands behind talk in the name'],
    ['ห้องซ้อมปิดวันไหนคะ', 'a day on which a place is closed'],
    ['พนักงานใหม่ส่งวันไหน', 'words that tell nothing'],
    ['เรื่องคู่มือ ไม่บอกว่าคู่มืออะไร คู่มือส่งวันไหน', 'the same kind again and again'],
    ['คู่มือส่งวันไหน', 'a kind that two activities ask for'],
  ])('%s: asks back or finds nothing (%s)', (text) => {
    expect(['clarify', 'notfound']).toContain(askOne(SCHOOL, text).intent);
  });

  it.each([
    ['เรื่องที่คนมาร้องเรียนสำนัก ส่งเมื่อไหร่คะ', '1.2@03-15'],
    ['ศูนย์เด็กเล็กเครื่องดนตรี ส่งวันไหนคะ', '1.6@06-28'],
    ['คู่มือเทียบเสียงเปียโน ส่งช้าสุดเมื่อไหร่คะ', '1.8@07-25'],
    ['เปิดรับเรื่องร้องเรียน ส่งวันไหนคะ', '1.2@03-15'],
    ['โน้ตเพลงชุมชนส่งวันไหนคะ จะได้หาคนร้องเพลง', '1.3@04-10'],
    ['ทุนการศึกษานักดนตรีถ้าทำไม่ทันต้องส่งวันไหน', '1.7@07-10'],
  ])('%s: the activity whose title has the telling words', (text, rows) => {
    const answer = askOne(SCHOOL, text);
    expect([answer.intent, shown(answer).join(' ')]).toEqual(['lookup', rows]);
  });

  it.each([
    ['เอาเพลงจากข้อ 1.3 ไปลงเพจ ต้องส่งวันไหน', '1.4@05-20'],
    ['เอาข้อ 1.3 ไปส่งวันไหน', '1.3@04-10'],
    ['เอกสารของข้อ 1.3 ส่งวันไหน', '1.3@04-10'],
  ])('%s: what is done with the work of a number is asked of who refers to it', (text, rows) => {
    expect(shown(askOne(SCHOOL, text)).join(' ')).toBe(rows);
  });
});
