import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom, shown } from './asking.js';
import { WORLD } from './small-plan.js';

describe('two things compared by when they are due', () => {
  it.each([
    ['ขุดลอกคลอง กับ ปลูกต้นไม้ อันไหนส่งก่อน', '1.1@02-15 3@05-20'],
    ['ขุดลอกคลองหรือปลูกต้นไม้ อันไหนครบกำหนดก่อน', '1.1@02-15 3@05-20'],
    ['ระหว่างคุณภาพน้ำดื่มกับประตูระบายน้ำ อะไรต้องส่งก่อน', '6@- 8(1,2)@08-10'],
    ['ปลูกต้นไม้ และ ติดป้ายเตือน ตัวไหนด่วนกว่า', '3@05-20 1.2@02-15'],
    ['อบรมกู้ภัย (4) กับของครู (5) อันไหนต้องส่งก่อนกัน', '4@05-20 5@08-10'],
    ['4 กับ 5 อันไหนส่งก่อนคะ', '4@05-20 5@08-10'],
    ['อันไหนส่งก่อนกัน ขุดลอกคลองหรือว่าปลูกต้นไม้', '1.1@02-15 3@05-20'],
    ['8 ข้อ 1 กับ 1.1 วันเดียวกันใช่ปะ', '1.1@02-15 8(1,2)@08-10'],
    ['1.2 วันเดียวกับ 4 ไหม', '4@05-20 1.2@02-15'],
    ['4 กับ 1.2 เดือนเดียวกันไหม', '4@05-20 1.2@02-15'],
    ['ขุดลอกคลองกับปลูกต้นไม้ สองอันนี้ส่งพร้อมกันไหม', '1.1@02-15 3@05-20'],
  ])('%s', (text, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).sort()]).toEqual(['lookup', rows.split(' ').sort()]);
  });

  it('asks back on the one of which it cannot be told which is meant', () => {
    const answers = understand(questionFrom('ขุดลอกคลองกับอบรม อันไหนส่งก่อน'), WORLD);
    expect(answers.map(({ intent }) => intent)).toEqual(['lookup', 'clarify']);
  });

  it('does not answer with the next round of all when one of them is in no plan', () => {
    const answers = understand(questionFrom('ระหว่างขุดลอกคลองกับกีฬาสี อันไหนส่งก่อน'), WORLD);
    expect(answers.map((one) => [one.intent, ...shown(one)])).toEqual([
      ['lookup', '1.1@02-15'],
      ['notfound'],
    ]);
    expect(answers[1]?.note).toMatchObject({ kind: 'title-unknown', text: expect.stringContaining('กีฬาสี') });
  });

  it('of nothing in particular is still the next round', () => {
    expect(askOne(WORLD, 'อันไหนส่งก่อน').intent).toBe('next');
    expect(askOne(WORLD, 'ของที่ต้องส่ง อันไหนส่งก่อน').intent).toBe('next');
    expect(askOne(WORLD, 'ระหว่างนี้มีอะไรต้องส่งก่อน').intent).toBe('next');
  });
});

describe('titles with only spaces between', () => {
  it.each([
    ['คุณภาพน้ำดื่ม ต้นไม้ริมคลอง ส่งวันไหน', '6@- 3@05-20'],
    ['ขุดลอกคลอง สายหลัก ปลูกต้นไม้ ส่งวันไหน', '1.1@02-15 3@05-20'],
    ['ป้ายเตือน green canal ประตูระบายน้ำ ส่งวันไหนบ้าง', '1.2@02-15 3@05-20 8(1,2)@08-10'],
    ['ขุดลอกคลอง + ปลูกต้นไม้', '1.1@02-15 3@05-20'],
    ['ขุดลอกคลอง & ปลูกต้นไม้ ส่งวันไหน', '1.1@02-15 3@05-20'],
  ])('%s', (text, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).sort()]).toEqual(['lookup', rows.split(' ').sort()]);
  });

  it.each([
    ['ปลูกต้นไม้ ริมคลอง green canal', '3@05-20'],
    ['ปลูกต้นไม้ ตามที่ประชุมเดือนก่อน ส่งวันไหน', '3@05-20'],
  ])('%s is one', (text, row) => {
    expect(shown(askOne(WORLD, text))).toEqual([row]);
  });
});
