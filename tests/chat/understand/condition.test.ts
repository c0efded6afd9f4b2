import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { WORLD } from './small-plan.js';

describe('a further case of what was asked about', () => {
  it.each([
    ['อบรมนักกู้ภัยได้กี่คะแนน แล้วถ้าส่งแค่สรุปล่ะ', 'points', ['4@05-20']],
    ['5 ส่งวันไหนคะ แล้วถ้าส่งช้าล่ะคะ', 'lookup', ['5@08-10']],
  ])('%s is about the same', (text, intent, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer)]).toEqual([intent, rows]);
  });

  it.each([
    ['5 ส่งวันไหน แล้วถ้าเป็น 4 ล่ะ', ['4@05-20', '5@08-10']],
    ['5 ส่งวันไหนคะ แล้วถ้าขุดลอกคลองสายหลักล่ะ', ['1.1@02-15', '5@08-10']],
  ])('%s is about another', (text, rows) => {
    expect(shown(askOne(WORLD, text)).sort()).toEqual(rows);
  });
});
