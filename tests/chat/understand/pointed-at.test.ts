import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { MINE, row, worldOf } from './small-plan.js';

const world = worldOf([
  row({ code: '1', title: 'ทำบุญสำนักและเลี้ยงอาหารชุมชน', due: '2024-03-20' }),
  row({ code: '2', title: 'ผลิตวิดีโอรณรงค์ “ปิดก๊อกโกง”', due: '2024-06-25' }),
  row({ code: '3', title: 'ขุดลอกคลองสายหลัก', due: '2024-02-15' }),
  row({ code: '4', title: 'จัดทำคู่มือประตูระบายน้ำ', due: '2024-08-10' }),
  row({ code: '5', title: 'ซ้อมแผนรับมืออุทกภัยในอาคารสำนักงาน', due: '2024-04-30' }),
  row({ code: '6', title: 'ติดตั้งกล้องส่องระดับน้ำจุดเสี่ยง', due: '2024-07-31' }),
  row({ code: '7', title: 'รายงานการรับของขวัญ', due: '2024-03-31' }),
  row({ code: '8', title: 'อบรมคนใหม่เรื่องวินัย', due: '2024-05-20' }),
]);
const asking = { unit: MINE, at: '2024-01-10' };
const HANDED_DOWN = 'ต่อจากคนเก่าที่เกษียณไป หนูไม่รู้เลยว่าต้องรายงานภายในวันที่เท่าไหร่ รบกวนด้วยนะคะ';
const ASKED_OF = ' ว่าต้องส่งวันที่เท่าไร เห็นบางคนพูดว่าสิ้นเดือน เลยไม่แน่ใจครับ';

describe('a story that points at a thing and asks without naming it again', () => {
  it.each([
    [`น้องใหม่เพิ่งย้ายมา พี่ๆ ให้ดูแลเรื่องทำบุญสำนัก${HANDED_DOWN}`, '1@03-20'],
    [`พอดีหัวหน้าใช้ให้มาถามเรื่องวิดีโอปิดก๊อกโกง${ASKED_OF}`, '2@06-25'],
    ['เพิ่งบรรจุเมื่อเดือนที่แล้ว เขาให้ทำขุดลอกคลองสายหลักแทนพี่ที่ลาคลอดไป ไม่รู้ว่าต้องส่งรายงานวันไหน ช่วยหน่อยนะคะ', '3@02-15'],
    [`น้องใหม่เพิ่งย้ายมา พี่ๆ ให้ดูแลเรื่องซ้อมอุทกภัย${HANDED_DOWN}`, '5@04-30'],
    [
      'พี่คะ หนูเพิ่งบรรจุเมื่อเดือนที่แล้ว หัวหน้าให้ดูแลเรื่องกล้องส่องระดับน้ำแทนพี่ที่ลาคลอดไป ไม่รู้ว่าต้องส่งรายงานวันไหน ช่วยหน่อยนะคะ',
      '6@07-31',
    ],
    [`สอบถามครับ พอดีหัวหน้าผลัดให้มาถามเรื่องวิดีโอก๊อกโกง${ASKED_OF}`, '2@06-25'],
  ])('%s', (text, row) => {
    const answer = askOne(world, text, asking);
    expect([answer.intent, shown(answer)]).toEqual(['lookup', [row]]);
  });

  it.each([
    `น้องใหม่เพิ่งย้ายมา พี่ๆ ให้ดูแลเรื่องทำบุญบ้านพักครู${HANDED_DOWN}`,
    `พอดีหัวหน้าใช้ให้มาถามเรื่องวิดีโอท่าเรือ${ASKED_OF}`,
    `น้องใหม่เพิ่งย้ายมา พี่ๆ ให้ดูแลเรื่องคู่มือ${HANDED_DOWN}`,
    `พอดีหัวหน้าใช้ให้มาถามเรื่องทำบุญสำนัก สวนเกษตร${ASKED_OF}`,
    'เพิ่งย้ายมา เขาให้ดูแลเรื่องทำบุญสำนักต่อจากคนเก่า ไม่รู้เลยว่าแข่งฟุตบอลวันไหน',
  ])('gets no date for what is known by half, or asked of another thing: %s', (text) => {
    expect(askOne(world, text, asking).intent).not.toBe('lookup');
  });
});

describe('what a period holds, asked beside who will be away', () => {
  it.each(['ปลายกุมภามีอะไรมั้ยคะ จะลาพักร้อน', 'ว่าจะลาพักผ่อน ปลายกุมภามีอะไรไหมคะ'])('lists it: %s', (text) => {
    const answer = askOne(world, text, asking);
    expect([answer.intent, answer.period]).toEqual(['list', ['2024-02-21', '2024-02-29']]);
  });

  it.each([
    'ปลายกุมภามีอะไรมั้ยคะ เรื่องเงินเดือน',
    'ปลายกุมภามีหนังอะไรมั้ยคะ จะลาพักร้อน',
    'พรุ่งนี้มีอะไรไหม จะลาป่วย ต้องใช้ใบรับรองแพทย์ไหม',
  ])('and nothing of other things: %s', (text) => {
    expect(askOne(world, text, asking).intent).toBe('outofscope');
  });
});
