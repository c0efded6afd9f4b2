import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, MINE, PARKS, PLAN, row, THEIRS, WORLD } from './small-plan.js';

const asked = (text: string): [string, string[]] => {
  const answer = askOne(WORLD, text, { unit: MINE });
  return [answer.intent, shown(answer)];
};

describe('of a statement with a contrast only what is handed in is marked', () => {
  it.each([
    ['ส่ง 1.1 แล้วนะเมื่อวาน แต่ 5 ยัง', ['1.1@02-15']],
    ['ไม่ได้ส่ง 5 แต่ส่ง 1.1 แล้ว', ['1.1@02-15']],
    ['1.1 ส่งแล้ว แต่ 5 ยังไม่ได้ส่ง', ['1.1@02-15']],
    ['5 ยังไม่ส่งนะ แต่ 8 ส่งแล้วค่ะ', ['8(1,2)@08-10']],
    ['ส่ง 8 แล้วค่ะ ส่วน 5 ยังเลย', ['8(1,2)@08-10']],
    ['ส่งข้อ 1.1 กับ 8 เรียบร้อย เหลือ 5 ยังไม่ส่ง', ['1.1@02-15', '8(1,2)@08-10']],
  ])('%s', (text, rows) => {
    expect(asked(text)).toEqual(['mark', rows]);
  });

  it.each([
    'ส่ง 1.1 แล้ว แต่ 5 ยังไหม',
    'ส่ง 1.1 แล้ว แต่ 5 ยังคะ',
    'ส่ง 1.1 แล้ว แต่ต้องแก้ 5 ไหม',
    'ส่งแล้วแต่ไฟล์ยังไม่ได้ส่ง',
    'ยกเลิก 1.1 ที่บอกว่าส่งแล้ว',
    'ขอยกเลิกที่แจ้งว่าส่งข้อ 1.1 แล้ว',
    'ข้อ 1.1 ที่ว่าส่งแล้ว จริงๆ ยังไม่ได้ส่ง',
  ])('nothing is marked by: %s', (text) => {
    expect(asked(text)[0]).not.toBe('mark');
  });
});

describe('handed in, in English or with a tone mark gone', () => {
  it.each(['5 สงแล้วค่ะ', 'ข้อ 5 submit แล้วนะคะ', '5 uploaded แล้วครับ', 'ข้อ 5 sent แล้วค่ะ', '5 สงเรียบร้อยแล้ว'])(
    '%s',
    (text) => {
      expect(asked(text)).toEqual(['mark', ['5@08-10']]);
    },
  );

  it.each([
    '5 สงแล้วยัง',
    '5 submit แล้วยังคะ',
    'ข้อ 5 submit ยังไง',
    '5 ต้อง submit วันไหน',
    'ถ้า submit 5 แล้วแก้ได้ไหม',
  ])('is no statement: %s', (text) => {
    expect(asked(text)[0]).not.toBe('mark');
  });
});

const RISKS: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '9', title: 'แผนความเสี่ยงน้ำท่วม', due: '2024-04-30' }),
        row({ code: '10', title: 'แผนความเสี่ยงน้ำแล้ง', due: '2024-05-20', owedBy: [THEIRS] }),
      ],
    },
  ],
};

describe('of several by title the one that the unit itself hands in is proposed', () => {
  it.each([
    [MINE, 'mark', ['9']],
    [THEIRS, 'mark', ['10']],
    [PARKS, 'clarify', ['9', '10']],
  ])('%s', (unit, intent, codes) => {
    const answer = askOne(RISKS, 'แผนความเสี่ยง ส่งเรียบร้อยแล้วค่ะ', { unit });
    expect([answer.intent, answer.items.map(({ code }) => code)]).toEqual([intent, codes]);
  });

  it('and a question asks back as ever', () => {
    expect(askOne(RISKS, 'แผนความเสี่ยง ส่งวันไหน', { unit: MINE }).intent).toBe('clarify');
  });
});
